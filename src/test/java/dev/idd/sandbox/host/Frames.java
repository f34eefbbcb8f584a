package dev.idd.sandbox.host;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.connect.Descriptor;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Dashboard;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.ValidatorRule;
import dev.idd.sandbox.server.Request;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the frame of a module points, for whom and about what. */
final class Frames {
  private final JiraSite site;
  private final ConnectAddon addon;

  Frames(JiraSite site, ConnectAddon addon) {
    this.site = site;
    this.addon = addon;
  }

  /** The address of the frame, and what the bridge tells the page in it. */
  ObjectNode frame(Request request, Account person) {
    Descriptor descriptor = descriptor();
    Descriptor.Module module = module(descriptor, request);
    Subject subject = subject(request, person);
    if (module.type().equals("jiraProjectAdminTabPanels")) {
      subject.project().ifPresent(project -> demandAdmin(person, project));
    }
    if (module.type().equals("adminPages")
        && !site.permissions().has(person, Permission.ADMINISTER)) {
      throw Refused.because(403, "You need to be a Jira administrator to see this page.");
    }
    ObjectNode frame = Json.object().put("addonKey", descriptor.key());
    frame.put("moduleKey", module.key()).put("moduleType", module.type());
    frame.put("name", module.name());
    frame.put("url", address(request, module, subject, person).toString());
    frame.set("productContext", subject.productContext());
    configuration(request).ifPresent(saved -> frame.put("workflowConfiguration", saved));
    return frame;
  }

  /** What the page in the frame shows its own server. */
  String token(Request request, Account person) {
    module(descriptor(), request);
    ObjectNode context = Json.object();
    context.set("jira", subject(request, person).productContext());
    return addon.contextToken(person.accountId(), context);
  }

  private URI address(Request request, Descriptor.Module module, Subject subject, Account person) {
    return request
        .param("page")
        .map(page -> addon.pageUrl(module.key(), page, subject.tokens(), person.accountId()))
        .orElseGet(() -> addon.iframeUrl(module.key(), subject.tokens(), person.accountId()));
  }

  private Descriptor descriptor() {
    return addon
        .installation()
        .orElseThrow(() -> Refused.because(404, "The app is not installed."))
        .descriptor();
  }

  private static Descriptor.Module module(Descriptor descriptor, Request request) {
    String key = request.param("module").orElse("");
    return descriptor
        .module(key)
        .orElseThrow(() -> Refused.because(404, "The app has no module '" + key + "'."));
  }

  private Optional<String> configuration(Request request) {
    return request
        .param("rule")
        .flatMap(id -> rules(request).filter(rule -> rule.ruleId().equals(id)).findFirst())
        .map(ValidatorRule::config);
  }

  private Stream<ValidatorRule> rules(Request request) {
    String workflow = request.param("workflow").orElse("");
    return Rules.workflows(site).filter(w -> w.name().equals(workflow)).flatMap(Rules::of);
  }

  private Subject subject(Request request, Account person) {
    return request
        .param("issueKey")
        .map(key -> Subject.of(visible(key, person)))
        .or(() -> request.param("projectKey").map(key -> Subject.of(browsable(key, person))))
        .or(() -> request.param("dashboardId").map(id -> Subject.of(gadget(id, request))))
        .orElseGet(Subject::none);
  }

  private Issue visible(String key, Account person) {
    return site.issues()
        .find(key)
        .filter(issue -> site.permissions().canSee(person, issue))
        .orElseThrow(Refused::noIssue);
  }

  private Gadget gadget(String dashboardId, Request request) {
    return site.dashboards()
        .find(dashboardId)
        .flatMap(dashboard -> dashboard.item(request.param("itemId").orElse("")))
        .map(item -> new Gadget(dashboardId, item))
        .orElseThrow(() -> Refused.because(404, "There is no such gadget."));
  }

  private Project browsable(String key, Account person) {
    return site.catalogue()
        .project(key)
        .filter(project -> site.permissions().has(person, Permission.BROWSE_PROJECTS, project))
        .orElseThrow(
            () -> Refused.because(404, "No project could be found with key '" + key + "'."));
  }

  private void demandAdmin(Account person, Project project) {
    if (!site.permissions().has(person, Permission.ADMINISTER_PROJECTS, project)) {
      throw Refused.because(403, "You need to be a project admin to see this page.");
    }
  }

  private record Gadget(String dashboardId, Dashboard.Item item) {}

  /** What a module is about: an issue in its project, a project, a gadget, or nothing special. */
  private record Subject(
      Optional<Issue> issue, Optional<Project> project, Optional<Gadget> gadget) {
    static Subject of(Issue issue) {
      return new Subject(Optional.of(issue), Optional.of(issue.project()), Optional.empty());
    }

    static Subject of(Project project) {
      return new Subject(Optional.empty(), Optional.of(project), Optional.empty());
    }

    static Subject of(Gadget gadget) {
      return new Subject(Optional.empty(), Optional.empty(), Optional.of(gadget));
    }

    static Subject none() {
      return new Subject(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The values of the context parameters in a module's URL. */
    Map<String, String> tokens() {
      Map<String, String> tokens = new TreeMap<>();
      issue.ifPresent(
          about -> {
            tokens.put("issue.id", Long.toString(about.id()));
            tokens.put("issue.key", about.key());
            tokens.put("issuetype.id", about.type().id());
          });
      gadget.ifPresent(
          about -> {
            tokens.put("dashboard.id", about.dashboardId());
            tokens.put("dashboardItem.id", about.item().id());
            tokens.put("dashboardItem.key", about.item().moduleKey());
            tokens.put("dashboardItem.viewType", "default");
          });
      project.ifPresent(
          about -> {
            tokens.put("project.id", about.id());
            tokens.put("project.key", about.key());
          });
      return tokens;
    }

    /** The same for the bridge and for the token. */
    ObjectNode productContext() {
      ObjectNode context = Json.object();
      issue.ifPresent(
          about -> {
            ObjectNode node = context.putObject("issue");
            node.put("id", Long.toString(about.id())).put("key", about.key());
            node.putObject("issuetype").put("id", about.type().id());
          });
      project.ifPresent(
          about -> context.putObject("project").put("id", about.id()).put("key", about.key()));
      return context;
    }
  }
}
