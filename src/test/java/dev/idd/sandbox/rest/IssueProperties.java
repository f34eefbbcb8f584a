package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entity properties of issues, which whoever edits an issue writes; a write is a change. */
final class IssueProperties implements PropertyResource.Owners {
  static final String ENTITY = "/rest/api/3/issue/{issueIdOrKey}";

  @Override
  public PropertyResource.Owner seen(Call call) {
    return new Owner(call, call.issue());
  }

  @Override
  public PropertyResource.Owner writable(Call call) {
    Issue issue = call.issue();
    call.require(
        Permission.EDIT_ISSUES,
        issue.project(),
        403,
        "You do not have permission to edit issues in this project.");
    return new Owner(call, issue);
  }

  private record Owner(Call call, Issue issue) implements PropertyResource.Owner {
    @Override
    public String path() {
      return "/rest/api/3/issue/" + issue.id();
    }

    @Override
    public Set<String> keys() {
      return issue.properties().keySet();
    }

    @Override
    public @Nullable JsonNode get(String key) {
      return issue.properties().get(key);
    }

    @Override
    public boolean set(String key, JsonNode value) {
      return call.site().changes().setProperty(call.actor(), issue, key, value);
    }

    @Override
    public boolean remove(String key) {
      return call.site().changes().removeProperty(call.actor(), issue, key);
    }
  }
}
