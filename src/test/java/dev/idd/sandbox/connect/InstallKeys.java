package dev.idd.sandbox.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The key pair Atlassian signs installs with, and its key server. */
final class InstallKeys {
  private final String keyId = UUID.randomUUID().toString();
  private final KeyPair keys = generate();

  String sign(ObjectNode claims) {
    return Jwt.rs256(claims, keyId, keys.getPrivate());
  }

  String keyId() {
    return keyId;
  }

  Optional<String> pem(String askedId) {
    return askedId.equals(keyId) ? Optional.of(pem()) : Optional.empty();
  }

  private String pem() {
    var body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(keys.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }

  private static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
