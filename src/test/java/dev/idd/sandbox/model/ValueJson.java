package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The values of fields as Jira writes them. */
public final class ValueJson {
  private final JiraSite site;
  private final IssueJson json;

  ValueJson(JiraSite site, IssueJson json) {
    this.site = site;
    this.json = json;
  }

  JsonNode of(Object value, boolean adf) {
    if (value instanceof List<?> list) {
      return Json.array(list, item -> of(item, adf));
    }
    if (value instanceof Named named) {
      return named(named);
    }
    if (value instanceof JsonNode document) {
      return adf ? document : TextNode.valueOf(Adf.plainText(document));
    }
    if (value instanceof Account account) {
      return user(account);
    }
    if (value instanceof Issue issue) {
      return json.brief(issue);
    }
    return plain(value);
  }

  private JsonNode plain(Object value) {
    if (value instanceof Instant moment) {
      return TextNode.valueOf(Json.time(moment));
    }
    if (value instanceof LocalDate date) {
      return TextNode.valueOf(date.toString());
    }
    return value instanceof BigDecimal number
        ? DecimalNode.valueOf(number)
        : TextNode.valueOf(value.toString());
  }

  private ObjectNode named(Named value) {
    if (value instanceof Status status) {
      return status(status);
    }
    if (value instanceof IssueType type) {
      return issueType(type);
    }
    if (value instanceof Project project) {
      return project(project);
    }
    if (value instanceof Version version) {
      return version(version);
    }
    if (value instanceof Sprint sprint) {
      return SprintJson.inField(sprint);
    }
    if (value instanceof Option option) {
      return Json.object()
          .put("self", json.self("customFieldOption", option.id()))
          .put("value", option.name())
          .put("id", option.id());
    }
    return plainNamed(value);
  }

  private ObjectNode plainNamed(Named value) {
    String resource =
        value instanceof Priority
            ? "priority"
            : value instanceof Resolution ? "resolution" : "component";
    ObjectNode node = Json.object().put("self", json.self(resource, value.id()));
    node.put("id", value.id()).put("name", value.name());
    if (value instanceof Priority) {
      node.put("iconUrl", site.baseUrl() + "/images/icons/priorities/" + value.id() + ".svg");
    }
    return node;
  }

  public ObjectNode user(Account account) {
    ObjectNode node = Json.object();
    node.put("self", json.self("user?accountId=" + account.accountId(), "").replaceAll("/$", ""));
    node.put("accountId", account.accountId());
    node.put("accountType", account.app() ? "app" : "atlassian");
    node.put("displayName", account.displayName()).put("active", true);
    node.put("timeZone", account.timeZone());
    ObjectNode avatars = node.putObject("avatarUrls");
    for (String size : List.of("48x48", "24x24", "16x16", "32x32")) {
      avatars.put(size, site.baseUrl() + "/avatars/" + account.name() + ".svg");
    }
    return node;
  }

  public ObjectNode status(Status status) {
    ObjectNode node = Json.object().put("self", json.self("status", status.id()));
    node.put("description", "").put("iconUrl", site.baseUrl() + "/images/icons/status.svg");
    node.put("name", status.name()).put("id", status.id());
    node.set("statusCategory", category(status.category()));
    return node;
  }

  public ObjectNode category(StatusCategory category) {
    return Json.object()
        .put("self", json.self("statuscategory", category.number()))
        .put("id", category.number())
        .put("key", category.key())
        .put("colorName", category.color())
        .put("name", category.title());
  }

  public ObjectNode issueType(IssueType type) {
    return Json.object()
        .put("self", json.self("issuetype", type.id()))
        .put("id", type.id())
        .put("description", type.description())
        .put("iconUrl", site.baseUrl() + "/images/icons/issuetypes/" + type.id() + ".svg")
        .put("name", type.name())
        .put("subtask", type.subtask())
        .put("hierarchyLevel", type.hierarchyLevel());
  }

  public ObjectNode project(Project project) {
    ObjectNode node = Json.object().put("self", json.self("project", project.id()));
    node.put("id", project.id()).put("key", project.key()).put("name", project.name());
    return node.put("projectTypeKey", "software").put("simplified", false);
  }

  public ObjectNode version(Version version) {
    ObjectNode node = Json.object().put("self", json.self("version", version.id()));
    node.put("id", version.id()).put("name", version.name());
    node.put("archived", version.archived()).put("released", version.released());
    version.releaseDate().ifPresent(on -> node.put("releaseDate", on.toString()));
    return node;
  }

  public ObjectNode component(Component component) {
    return plainNamed(component).put("project", component.projectKey());
  }
}
