package dev.idd.app.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.JiraJson.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person as a page shows them. Only the account id is ever stored. */
public record Person(String accountId, String displayName, @Nullable String avatarUrl) {

  public static Person of(User user) {
    var avatars = user.avatarUrls() == null ? Map.<String, String>of() : user.avatarUrls();
    String name = user.displayName() == null ? "Unknown person" : user.displayName();
    return new Person(user.accountId(), name, avatars.get("48x48"));
  }

  /** A user as Jira writes it inside an issue. */
  public static Person of(JsonNode user) {
    JsonNode avatar = user.path("avatarUrls").path("48x48");
    return new Person(
        user.path("accountId").asText(),
        user.path("displayName").asText("Unknown person"),
        avatar.isTextual() ? avatar.asText() : null);
  }

  /** Somebody who cannot be looked up any more: an account that was closed or is hidden. */
  public static Person unknown(String accountId) {
    return new Person(accountId, "Unknown person", null);
  }
}
