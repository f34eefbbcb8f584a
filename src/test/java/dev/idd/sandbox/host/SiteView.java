package dev.idd.sandbox.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.connect.Descriptor;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;

/** What every page needs to know: who is here, which projects there are, what the app adds. */
final class SiteView {
  private final JiraSite site;
  private final ConnectAddon addon;

  SiteView(JiraSite site, ConnectAddon addon) {
    this.site = site;
    this.addon = addon;
  }

  ObjectNode of(Account person) {
    ObjectNode view = Json.object();
    view.set("account", account(person));
    var people = site.directory().all().stream().filter(a -> !a.app()).toList();
    view.set("accounts", Json.array(people, this::account));
    var seen =
        site.catalogue().projects().stream()
            .filter(p -> site.permissions().has(person, Permission.BROWSE_PROJECTS, p))
            .toList();
    view.set("projects", Json.array(seen, project -> project(project, person)));
    view.put("mayAdminister", site.permissions().has(person, Permission.ADMINISTER));
    addon.installation().ifPresent(app -> view.set("app", app(app.descriptor())));
    return view;
  }

  private ObjectNode account(Account account) {
    return IssueJson.v3(site).user(account).put("name", account.name());
  }

  private ObjectNode project(Project project, Account person) {
    ObjectNode node = Json.object().put("id", project.id()).put("key", project.key());
    node.put("name", project.name()).set("lead", account(project.lead()));
    node.put("hasBoard", site.catalogue().boards().stream().anyMatch(b -> b.project() == project));
    return node.put(
        "mayAdminister", site.permissions().has(person, Permission.ADMINISTER_PROJECTS, project));
  }

  private static ObjectNode app(Descriptor descriptor) {
    ObjectNode node = Json.object().put("key", descriptor.key()).put("name", descriptor.name());
    modules(node, "issueContents", descriptor, "jiraIssueContents");
    modules(node, "issueContexts", descriptor, "jiraIssueContexts");
    modules(node, "projectPages", descriptor, "jiraProjectPages");
    modules(node, "adminPages", descriptor, "adminPages");
    modules(node, "dashboardItems", descriptor, "jiraDashboardItems");
    modules(node, "generalPages", descriptor, "generalPages");
    modules(node, "projectAdminTabPanels", descriptor, "jiraProjectAdminTabPanels");
    return node;
  }

  private static void modules(ObjectNode into, String name, Descriptor from, String type) {
    into.set(name, Json.array(from.modules(type), module -> module(module, from.baseUrl())));
  }

  private static ObjectNode module(Descriptor.Module module, String baseUrl) {
    JsonNode json = module.json();
    ObjectNode node = Json.object().put("key", module.key()).put("name", module.name());
    node.put("tooltip", json.path("tooltip").path("value").asText());
    node.put("description", json.path("description").path("value").asText());
    node.put("configurable", json.path("configurable").asBoolean());
    node.put("label", json.path("content").path("label").path("value").asText());
    String icon = json.path("icon").path("url").asText(json.path("iconUrl").asText());
    return icon.isEmpty() ? node : node.put("icon", icon.startsWith("/") ? baseUrl + icon : icon);
  }
}
