package dev.idd.app.connect.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What makes a delivery the same as an earlier one. */
final class DeliveryId {
  private static final int LONGEST = 200;

  private DeliveryId() {}

  /**
   * Jira's identifier, which its retries repeat. Without one the body stands for itself: it carries
   * a time, so two changes differ and a repeated delivery does not.
   */
  static String of(String event, @Nullable String identifier, byte[] body) {
    boolean usable = identifier != null && !identifier.isBlank() && identifier.length() <= LONGEST;
    return event + "/" + (usable ? identifier : "sha256-" + hash(body));
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java cannot do SHA-256.", e);
    }
  }
}
