package dev.idd.app.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets unreadable in the database: AES-256-GCM. The stored form is {@code keyId:base64(iv
 * + ciphertext)}, so that keys can be changed while old values stay readable.
 */
@Component
@EnableConfigurationProperties(SecretSettings.class)
public final class SecretBox {
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKey> keys;
  private final String active;

  SecretBox(SecretSettings settings) {
    this.keys = settings.parsed();
    this.active = settings.active();
  }

  /** The stored form of a secret, under the active key. */
  public String seal(String secret) {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, active, iv, secret.getBytes(StandardCharsets.UTF_8));
    byte[] stored = Arrays.copyOf(iv, IV_BYTES + sealed.length);
    System.arraycopy(sealed, 0, stored, IV_BYTES, sealed.length);
    return active + ":" + Base64.getEncoder().encodeToString(stored);
  }

  /** The secret behind a stored form; fails when it was changed or its key is not configured. */
  public String open(String stored) {
    int colon = stored.indexOf(':');
    if (colon < 1) {
      throw new Unreadable("A stored secret has no key id.");
    }
    String keyId = stored.substring(0, colon);
    if (!keys.containsKey(keyId)) {
      throw new Unreadable(
          "A secret is sealed with key '%s', which idd.secrets.keys does not name."
              .formatted(keyId));
    }
    byte[] bytes = decode(keyId, stored.substring(colon + 1));
    byte[] iv = Arrays.copyOf(bytes, IV_BYTES);
    byte[] sealed = Arrays.copyOfRange(bytes, IV_BYTES, bytes.length);
    return new String(crypt(Cipher.DECRYPT_MODE, keyId, iv, sealed), StandardCharsets.UTF_8);
  }

  private static byte[] decode(String keyId, String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (bytes.length > IV_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // answered below, without the value
    }
    throw changed(keyId);
  }

  private byte[] crypt(int mode, String keyId, byte[] iv, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, iv));
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      throw changed(keyId);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot do AES-256-GCM.", e);
    }
  }

  private static Unreadable changed(String keyId) {
    return new Unreadable(
        "A secret sealed with key '%s' was changed, or that key is another one now."
            .formatted(keyId));
  }

  /** A stored secret cannot be read. The message never contains it. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }
}
