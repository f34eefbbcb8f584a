package dev.idd.app.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Atlassian does, written from the description of the format and sharing nothing with the
 * code under test or its library.
 */
public final class TestSigner {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private TestSigner() {}

  public static KeyPair rsaKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String pem(KeyPair key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** Claims that hold for three minutes from now. */
  public static Map<String, Object> claims(String issuer) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", issuer);
    claims.put("iat", Instant.now().getEpochSecond());
    claims.put("exp", Instant.now().getEpochSecond() + 180);
    return claims;
  }

  public static String hs256(Map<String, Object> claims, String secret) {
    String content = content(Map.of("alg", "HS256", "typ", "JWT"), claims);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String rs256(Map<String, Object> claims, PrivateKey key, String keyId) {
    String content = content(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId), claims);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(UTF_8));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String unsigned(Map<String, Object> claims) {
    return content(Map.of("alg", "none", "typ", "JWT"), claims) + ".";
  }

  /**
   * The hash of a request: method, path, and parameters sorted by name, values joined by commas.
   */
  public static String queryHash(String method, String pathAndQuery) {
    String[] parts = pathAndQuery.split("\\?", 2);
    String canonical =
        method + "&" + parts[0] + "&" + (parts.length == 1 ? "" : canonicalQuery(parts[1]));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String canonicalQuery(String query) {
    var parameters = new TreeMap<String, List<String>>();
    for (String pair : query.split("&")) {
      String[] nameAndValue = pair.split("=", 2);
      if (!nameAndValue[0].equals("jwt")) {
        parameters
            .computeIfAbsent(encoded(nameAndValue[0]), name -> new ArrayList<>())
            .add(encoded(nameAndValue.length == 1 ? "" : nameAndValue[1]));
      }
    }
    return parameters.entrySet().stream()
        .map(
            e -> e.getKey() + "=" + e.getValue().stream().sorted().collect(Collectors.joining(",")))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String raw) {
    return URLEncoder.encode(URLDecoder.decode(raw, UTF_8), UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String content(Map<String, Object> header, Map<String, Object> claims) {
    return BASE64.encodeToString(json(header).getBytes(UTF_8))
        + "."
        + BASE64.encodeToString(json(claims).getBytes(UTF_8));
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> json(e.getKey()) + ":" + json(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(TestSigner::json).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof Number ? value.toString() : "\"" + value + "\"";
  }
}
