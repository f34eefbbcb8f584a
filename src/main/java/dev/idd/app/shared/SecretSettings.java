package dev.idd.app.shared;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The keys that protect stored secrets.
 *
 * @param keys all keys that may be needed, as {@code k1:base64,k2:base64}, 32 bytes each
 * @param activeKey the id of the key for new values; the last one when it is not set
 */
@ConfigurationProperties("idd.secrets")
record SecretSettings(@DefaultValue("") String keys, @DefaultValue("") String activeKey) {
  private static final int KEY_BYTES = 32;

  Map<String, SecretKey> parsed() {
    if (keys.isBlank()) {
      throw new Unusable(
          "No key to protect secrets with. Set IDD_SECRETS_KEYS to k1:<base64 of 32 random bytes>,"
              + " for example: export IDD_SECRETS_KEYS=k1:$(openssl rand -base64 32)");
    }
    var parsed = new LinkedHashMap<String, SecretKey>();
    for (String entry : keys.split(",")) {
      String[] idAndKey = entry.strip().split(":", 2);
      parsed.put(idAndKey[0], key(idAndKey));
    }
    return parsed;
  }

  String active() {
    var known = parsed();
    if (activeKey.isBlank()) {
      return known.keySet().stream().reduce((earlier, later) -> later).orElseThrow();
    }
    if (!known.containsKey(activeKey)) {
      throw new Unusable(
          "idd.secrets.active-key is '%s', which idd.secrets.keys does not name."
              .formatted(activeKey));
    }
    return activeKey;
  }

  private static SecretKey key(String[] idAndKey) {
    if (idAndKey.length == 2 && idAndKey[0].matches("[A-Za-z0-9_-]{1,20}")) {
      try {
        byte[] bytes = Base64.getDecoder().decode(idAndKey[1]);
        if (bytes.length == KEY_BYTES) {
          return new SecretKeySpec(bytes, "AES");
        }
      } catch (IllegalArgumentException e) {
        // answered below, without the value
      }
    }
    throw new Unusable(
        "Each entry of idd.secrets.keys is an id, a colon and 32 bytes in base64; entry '%s' is not."
            .formatted(idAndKey.length == 2 ? idAndKey[0] : "without colon"));
  }

  @Override
  public String toString() {
    return "SecretSettings[keys=hidden, activeKey=" + activeKey + "]";
  }

  /** The keys cannot be used as they are configured; the message says how to mend it. */
  static final class Unusable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /** Shows that message at a failed start, instead of a stack trace. */
  static final class Explanation extends AbstractFailureAnalyzer<Unusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Unusable cause) {
      return new FailureAnalysis(
          cause.getMessage(), "See 'Settings' in docs/operations.md.", cause);
    }
  }
}
