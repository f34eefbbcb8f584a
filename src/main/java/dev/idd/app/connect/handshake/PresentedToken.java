package dev.idd.app.connect.handshake;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token as somebody presents it: readable, but proven by nobody yet. */
record PresentedToken(JWSAlgorithm algorithm, JWTClaimsSet claims) {
  private static final String SCHEME = "JWT ";

  /** The raw token, looked for in the same places and order as the library does. */
  static Optional<String> raw(HttpServletRequest request) {
    return fromHeader(request)
        .or(() -> Optional.ofNullable(request.getParameter("jwt")).filter(jwt -> !jwt.isEmpty()));
  }

  static Optional<String> fromHeader(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.startsWith(SCHEME)
        ? Optional.of(header.substring(SCHEME.length()))
        : Optional.empty();
  }

  /** Empty when this is no signed token at all. */
  static Optional<PresentedToken> parse(String raw) {
    try {
      SignedJWT jwt = SignedJWT.parse(raw);
      return Optional.of(new PresentedToken(jwt.getHeader().getAlgorithm(), jwt.getJWTClaimsSet()));
    } catch (ParseException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Nullable String issuer() {
    return claims.getIssuer();
  }

  @Nullable Object queryHash() {
    return claims.getClaim("qsh");
  }
}
