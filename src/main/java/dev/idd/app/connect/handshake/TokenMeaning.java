package dev.idd.app.connect.handshake;

import com.atlassian.connect.spring.AtlassianHostUser;
import com.atlassian.connect.spring.internal.auth.AbstractAuthentication;
import com.atlassian.connect.spring.internal.auth.jwt.JwtAuthentication;
import com.atlassian.connect.spring.internal.jwt.JwtInvalidClaimException;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.idd.app.connect.Installations;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.CallerOfRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides what a token that the library has verified is good for: a context token of a person for
 * the API, a token for exactly this request for everything else, nothing at all once the site has
 * removed the app.
 */
class TokenMeaning extends OncePerRequestFilter {
  private final Installations installations;
  private final Refusal refusal;

  TokenMeaning(Installations installations, Refusal refusal) {
    this.installations = installations;
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
    String fault = fault(request, verified());
    if (fault == null) {
      chain.doFilter(request, response);
    } else {
      refusal.notAuthenticated(request, response, fault);
    }
  }

  private static @Nullable JwtAuthentication verified() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthentication jwt
        ? jwt
        : null;
  }

  private @Nullable String fault(HttpServletRequest request, @Nullable JwtAuthentication token) {
    Door door = Door.of(request);
    if (token == null) {
      boolean presented = PresentedToken.raw(request).isPresent();
      return presented || door == Door.JIRA ? "no token that could be verified" : null;
    }
    var user = (AtlassianHostUser) token.getPrincipal();
    if (!user.getHost().isAddonInstalled()) {
      return "the site has removed the app";
    }
    return door == Door.API ? admitPerson(request, token, user) : admitRequest(token);
  }

  private @Nullable String admitPerson(
      HttpServletRequest request, JwtAuthentication token, AtlassianHostUser user) {
    var claims = (JWTClaimsSet) token.getCredentials();
    if (!AbstractAuthentication.CONTEXT_QSH.equals(claims.getClaim("qsh"))) {
      return "not a context token";
    }
    Optional<AccountId> account = account(user);
    account.ifPresent(
        id -> CallerOfRequest.set(request, new Caller(installations.tenant(user.getHost()), id)));
    return account.isPresent() ? null : "a token of nobody";
  }

  private static Optional<AccountId> account(AtlassianHostUser user) {
    try {
      return user.getUserAccountId().map(AccountId::new);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String admitRequest(JwtAuthentication token) {
    try {
      token.validateQueryStringHash(true);
      return null;
    } catch (JwtInvalidClaimException e) {
      return "a token for another request";
    }
  }
}
