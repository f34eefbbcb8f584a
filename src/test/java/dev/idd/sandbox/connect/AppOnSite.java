package dev.idd.sandbox.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.App;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.model.ValidatorRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What an install leaves in the site itself: a user for the app, its indexed properties, and the
 * rule that an admin has put on every way into Closed.
 */
public final class AppOnSite {
  private final JiraSite site;
  private final String guardedProject;
  private final String guardedStatus;

  /** The rules are put on all transitions of this project into this status. */
  public AppOnSite(JiraSite site, String guardedProject, String guardedStatus) {
    this.site = site;
    this.guardedProject = guardedProject;
    this.guardedStatus = guardedStatus;
  }

  /** Does what Jira and a diligent admin do when an app comes; again is the same as once. */
  public void arrive(Installation installation) {
    site.quietly(
        () -> {
          var descriptor = installation.descriptor();
          var account = user(descriptor);
          site.catalogue()
              .projects()
              .forEach(project -> project.grant(account, Permission.ofApp()));
          site.apps().put(descriptor.key(), app(descriptor, account));
          site.catalogue().project(guardedProject).ifPresent(project -> guard(project, descriptor));
        });
  }

  /** The rules stay, as in Jira: what they guard is shut until somebody removes them. */
  public void leave(Installation installation) {
    site.quietly(() -> site.apps().remove(installation.descriptor().key()));
  }

  private Account user(Descriptor descriptor) {
    var account = Account.app(descriptor.key(), descriptor.name());
    return site.directory()
        .byId(account.accountId())
        .orElseGet(() -> site.directory().add(account));
  }

  private static App app(Descriptor descriptor, Account account) {
    return new App(
        descriptor.key(), descriptor.name(), account, descriptor.scopes(), indexed(descriptor));
  }

  private static List<App.IndexedProperty> indexed(Descriptor descriptor) {
    var indexed = new ArrayList<App.IndexedProperty>();
    for (var module : descriptor.modules("jiraEntityProperties")) {
      for (var configuration : module.json().path("keyConfigurations")) {
        var key = configuration.path("propertyKey").asText();
        for (var extraction : configuration.path("extractions")) {
          indexed.add(indexed(key, extraction));
        }
      }
    }
    return indexed;
  }

  private static App.IndexedProperty indexed(String key, JsonNode extraction) {
    return new App.IndexedProperty(
        key,
        extraction.path("objectName").asText(),
        extraction.path("type").asText(),
        extraction.path("alias").asText(null));
  }

  private void guard(Project project, Descriptor descriptor) {
    for (var workflow : project.workflows()) {
      for (var transition : workflow.transitions()) {
        if (transition.to().name().equals(guardedStatus)) {
          descriptor
              .modules("jiraWorkflowValidators")
              .forEach(module -> guard(transition, descriptor.key(), module));
        }
      }
    }
  }

  private static void guard(Transition transition, String appKey, Descriptor.Module module) {
    var there =
        transition.validators().stream()
            .anyMatch(r -> r.appKey().equals(appKey) && r.moduleKey().equals(module.key()));
    if (!there) {
      transition.validators().add(rule(transition, appKey, module));
    }
  }

  private static ValidatorRule rule(
      Transition transition, String appKey, Descriptor.Module module) {
    var json = module.json();
    return new ValidatorRule(
        "rule-" + module.key() + "-" + transition.id(),
        appKey,
        module.key(),
        json.path("expression").asText(),
        json.path("errorMessage"),
        "",
        json.path("evaluationContext").asText("user"));
  }
}
