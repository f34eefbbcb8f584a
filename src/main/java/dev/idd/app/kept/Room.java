package dev.idd.app.kept;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** How much fits into one property: Jira takes 32,768 characters, and the seal is part of them. */
public final class Room {
  private static final int BYTES = 32_000;

  private Room() {}

  /** Whether Jira takes this as one property, however it counts. */
  public static boolean isEnoughFor(JsonNode content) {
    return content.toString().getBytes(StandardCharsets.UTF_8).length <= BYTES;
  }
}
