package dev.idd.app.connect.handshake;

import com.nimbusds.jose.JWSAlgorithm;
import dev.idd.app.connect.ConnectSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before the library looks at it, a token that could not be Jira's: one that cannot be
 * read, is signed another way, names no issuer or no query hash, or calls itself our own. The
 * library would answer some of these with 400, let others pass as anonymous and accept the rest.
 */
class TokenForm extends OncePerRequestFilter {
  private final ConnectSettings settings;
  private final Refusal refusal;

  TokenForm(ConnectSettings settings, Refusal refusal) {
    this.settings = settings;
    this.refusal = refusal;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Door.of(request) == Door.LIFECYCLE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> raw = PresentedToken.raw(request);
    String fault = raw.isEmpty() ? null : fault(PresentedToken.parse(raw.get()).orElse(null));
    if (fault == null) {
      chain.doFilter(request, response);
    } else {
      refusal.notAuthenticated(request, response, fault);
    }
  }

  private @Nullable String fault(@Nullable PresentedToken token) {
    if (token == null) {
      return "not a token";
    }
    if (!JWSAlgorithm.HS256.equals(token.algorithm())) {
      return "signed with " + token.algorithm();
    }
    if (token.issuer() == null) {
      return "no issuer";
    }
    if (settings.key().equals(token.issuer())) {
      return "calls itself our own";
    }
    return token.queryHash() instanceof String ? null : "no query hash";
  }
}
