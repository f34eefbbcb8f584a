package dev.idd.app.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.idd.app.jira.IssueId;
import dev.idd.app.shared.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells what we wrote from what somebody else wrote into the same place. Anybody who may edit an
 * issue may write its properties, and a restore must not turn that into a waiver.
 */
@Component
class Seal {
  private static final int SHAPE = 1;
  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final SecretBox box;

  Seal(SecretBox box) {
    this.box = box;
  }

  static String ofIssue(IssueId issue, String property) {
    return "issue/" + issue + "/" + property;
  }

  static String ofProject(String projectId, String property) {
    return "project/" + projectId + "/" + property;
  }

  static String refused(String property) {
    return "%s was left out: it was changed by somebody else, or the app has another key now."
        .formatted(property);
  }

  /** The content as it goes to this place, and nowhere else. */
  JsonNode close(String place, JsonNode content) {
    var closed = JsonNodeFactory.instance.objectNode().put("v", SHAPE);
    closed.set("content", content);
    return closed.put("seal", box.seal(digest(place, content)));
  }

  /** The content, if it is as we put it there. */
  Optional<JsonNode> open(String place, JsonNode there) {
    JsonNode content = there.path("content");
    if (there.path("v").asInt() != SHAPE || content.isMissingNode()) {
      return Optional.empty();
    }
    try {
      return box.open(there.path("seal").asText()).equals(digest(place, content))
          ? Optional.of(content)
          : Optional.empty();
    } catch (SecretBox.Unreadable changed) {
      return Optional.empty();
    }
  }

  /** Jira may give back the names of an object in another order. */
  private static String digest(String place, JsonNode content) {
    try {
      return sha(
          place + "\n" + SORTED.writeValueAsString(SORTED.treeToValue(content, Object.class)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree is always JSON", e);
    }
  }

  static String sha(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
