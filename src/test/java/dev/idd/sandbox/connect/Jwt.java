package dev.idd.sandbox.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token as read from a request: nothing about it is true until it was verified. */
record Jwt(JsonNode header, JsonNode claims, String signedPart, byte[] signature) {

  /** What a token must be to be believed, and why this one is not. */
  static final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Invalid(String message) {
      super(message);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LEEWAY = Duration.ofSeconds(30);

  static ObjectNode claims(String issuer, Instant now, Duration life) {
    return JSON.createObjectNode()
        .put("iss", issuer)
        .put("iat", now.getEpochSecond())
        .put("exp", now.plus(life).getEpochSecond());
  }

  static String hs256(ObjectNode claims, String secret) {
    var header = JSON.createObjectNode().put("alg", "HS256").put("typ", "JWT");
    var signed = encode(header) + '.' + encode(claims);
    return signed + '.' + base64(mac(signed, secret));
  }

  static String rs256(ObjectNode claims, String keyId, PrivateKey key) {
    var header = JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT").put("kid", keyId);
    var signed = encode(header) + '.' + encode(claims);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + '.' + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Jwt parse(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new Invalid("not a JWT");
    }
    try {
      var base64 = Base64.getUrlDecoder();
      return new Jwt(
          JSON.readTree(base64.decode(parts[0])),
          JSON.readTree(base64.decode(parts[1])),
          parts[0] + '.' + parts[1],
          base64.decode(parts[2]));
    } catch (IOException | IllegalArgumentException e) {
      throw new Invalid("not a JWT");
    }
  }

  /** Signed with this secret, and of this time. */
  Jwt verify(String secret, Instant now) {
    if (!"HS256".equals(text("alg", header))) {
      throw new Invalid("signing algorithm is not HS256");
    }
    if (!MessageDigest.isEqual(mac(signedPart, secret), signature)) {
      throw new Invalid("signature does not match");
    }
    if (!claims.path("exp").isIntegralNumber() || !claims.path("iat").isIntegralNumber()) {
      throw new Invalid("iat and exp are required and are numbers");
    }
    if (instant("exp").isBefore(now.minus(LEEWAY))) {
      throw new Invalid("expired");
    }
    if (instant("iat").isAfter(now.plus(LEEWAY))) {
      throw new Invalid("issued in the future");
    }
    return this;
  }

  String claim(String name) {
    return text(name, claims);
  }

  Instant instant(String claim) {
    return Instant.ofEpochSecond(claims.path(claim).asLong());
  }

  private static String text(String name, JsonNode node) {
    return node.path(name).isTextual() ? node.path(name).asText() : "";
  }

  private static byte[] mac(String signed, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(ObjectNode part) {
    try {
      return base64(JSON.writeValueAsBytes(part));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
