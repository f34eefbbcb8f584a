package dev.idd.app.connect.handshake;

import com.atlassian.connect.spring.internal.jwt.CanonicalHttpServletRequest;
import com.atlassian.connect.spring.internal.jwt.HttpRequestCanonicalizer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import dev.idd.app.connect.ConnectSettings;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the library does not check when a site installs the app for the first time: that the token
 * was made for this request, and that it speaks for the site in the body. Whether Atlassian has
 * signed it is checked by the library afterwards.
 */
class SignedLifecycle extends OncePerRequestFilter {
  private static final int SHORTEST_SECRET = 32;

  private final ConnectSettings settings;
  private final ObjectMapper json;
  private final Refusal refusal;
  private final ProblemWriter problems;

  SignedLifecycle(
      ConnectSettings settings, ObjectMapper json, Refusal refusal, ProblemWriter problems) {
    this.settings = settings;
    this.json = json;
    this.refusal = refusal;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<PresentedToken> token =
        PresentedToken.fromHeader(request).flatMap(PresentedToken::parse);
    if (token.isEmpty() || !isForThisRequest(token.get(), request)) {
      refusal.notAuthenticated(request, response, "no token signed for this request");
      return;
    }
    byte[] body = request.getInputStream().readAllBytes();
    JsonNode event = read(body);
    String fault = event == null ? null : fault(request, token.get(), event);
    if (event == null) {
      problems.write(response, malformed("The body of the request is not the JSON we expect."));
    } else if (fault != null) {
      refusal.notAllowed(request, response, fault);
    } else {
      chain.doFilter(new ReplayedBody(request, body), response);
    }
  }

  private static boolean isForThisRequest(PresentedToken token, HttpServletRequest request) {
    try {
      String hash =
          HttpRequestCanonicalizer.computeCanonicalRequestHash(
              new CanonicalHttpServletRequest(request));
      return JWSAlgorithm.RS256.equals(token.algorithm()) && hash.equals(token.queryHash());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java cannot do SHA-256.", e);
    }
  }

  private @Nullable JsonNode read(byte[] body) throws IOException {
    try {
      JsonNode event = json.readTree(body);
      return event.isObject() ? event : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private @Nullable String fault(HttpServletRequest request, PresentedToken token, JsonNode event) {
    if (!event.path("clientKey").asText().equals(token.issuer())) {
      return "the token speaks for another site than the body";
    }
    if (!settings.allows(event.path("baseUrl").asText())) {
      return "sites at " + event.path("baseUrl").asText() + " may not install the app";
    }
    boolean installs = request.getServletPath().equals(Door.INSTALLED);
    byte[] secret = event.path("sharedSecret").asText().getBytes(StandardCharsets.UTF_8);
    return installs && secret.length < SHORTEST_SECRET ? "the shared secret is too short" : null;
  }

  private static Problem malformed(String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", detail, Map.of());
  }
}
