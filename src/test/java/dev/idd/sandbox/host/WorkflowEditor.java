package dev.idd.sandbox.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.connect.Descriptor;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Status;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.model.ValidatorRule;
import dev.idd.sandbox.model.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Workflows and the rules on their transitions. Everybody may look, Jira admins may change. */
final class WorkflowEditor {
  private static final int LONGEST_CONFIGURATION = 32 * 1024;
  private static final String VALIDATORS = "jiraWorkflowValidators";

  /** A transition, and one of its rules where a request names one. */
  record Place(Transition transition, Optional<String> ruleId) {
    ValidatorRule rule() {
      return transition.validators().stream()
          .filter(rule -> ruleId.filter(rule.ruleId()::equals).isPresent())
          .findFirst()
          .orElseThrow(() -> Refused.because(404, "This transition has no such rule."));
    }
  }

  private final JiraSite site;
  private final ConnectAddon addon;

  WorkflowEditor(JiraSite site, ConnectAddon addon) {
    this.site = site;
    this.addon = addon;
  }

  ObjectNode all() {
    ObjectNode all = Json.object();
    all.set("workflows", Json.array(Rules.workflows(site).toList(), this::brief));
    return all;
  }

  ObjectNode one(String name, Account person) {
    Workflow workflow = find(name);
    ObjectNode node = Json.object().put("name", workflow.name());
    node.put("mayEdit", mayEdit(person));
    node.set("transitions", Json.array(workflow.transitions(), this::transition));
    node.set("validators", Json.array(offered(), WorkflowEditor::offer));
    return node;
  }

  Place place(String workflow, String transitionId, Optional<String> ruleId) {
    Transition transition =
        find(workflow)
            .transition(transitionId)
            .orElseThrow(() -> Refused.because(404, "The workflow has no such transition."));
    return new Place(transition, ruleId);
  }

  ObjectNode add(Place place, JsonNode asked, Account person) {
    demandAdmin(person);
    Descriptor.Module module = validator(asked.path("moduleKey").asText());
    JsonNode json = module.json();
    ValidatorRule rule =
        new ValidatorRule(
            UUID.randomUUID().toString(),
            descriptor().orElseThrow().key(),
            module.key(),
            json.path("expression").asText(),
            json.path("errorMessage"),
            configuration(asked),
            json.path("evaluationContext").asText("user"));
    place.transition().validators().add(rule);
    return transition(place.transition());
  }

  ObjectNode configure(Place place, JsonNode asked, Account person) {
    demandAdmin(person);
    ValidatorRule rule = place.rule();
    String saved = configuration(asked);
    place.transition().validators().replaceAll(r -> r == rule ? r.withConfig(saved) : r);
    return transition(place.transition());
  }

  ObjectNode remove(Place place, Account person) {
    demandAdmin(person);
    place.transition().validators().remove(place.rule());
    return transition(place.transition());
  }

  private static String configuration(JsonNode asked) {
    String text = asked.path("config").asText();
    if (text.length() > LONGEST_CONFIGURATION) {
      throw Refused.because(400, "The configuration of a rule may have 32 KB at most.");
    }
    return text;
  }

  private void demandAdmin(Account person) {
    if (!mayEdit(person)) {
      throw Refused.because(403, "Only Jira admins can change the rules of a workflow.");
    }
  }

  private boolean mayEdit(Account person) {
    return site.permissions().has(person, Permission.ADMINISTER);
  }

  private Workflow find(String name) {
    return Rules.workflows(site)
        .filter(workflow -> workflow.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refused.because(404, "There is no workflow '" + name + "'."));
  }

  private Optional<Descriptor> descriptor() {
    return addon.installation().map(app -> app.descriptor());
  }

  private List<Descriptor.Module> offered() {
    return descriptor().map(d -> d.modules(VALIDATORS)).orElse(List.of());
  }

  private Descriptor.Module validator(String key) {
    return offered().stream()
        .filter(module -> module.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refused.because(404, "No app offers the rule '" + key + "'."));
  }

  private ObjectNode brief(Workflow workflow) {
    ObjectNode node = Json.object().put("name", workflow.name());
    var users =
        site.catalogue().projects().stream()
            .filter(project -> project.workflows().contains(workflow))
            .map(Project::key)
            .toList();
    node.set("projects", Json.strings(users));
    node.put("rules", Rules.of(workflow).count());
    node.set("statuses", Json.array(workflow.statuses(), WorkflowEditor::status));
    return node;
  }

  private ObjectNode transition(Transition transition) {
    ObjectNode node = Json.object().put("id", transition.id()).put("name", transition.name());
    node.set("from", Json.array(transition.from(), WorkflowEditor::status));
    node.set("to", status(transition.to()));
    ArrayNode rules = node.putArray("rules");
    transition.validators().forEach(rule -> rules.add(rule(rule)));
    return node;
  }

  private ObjectNode rule(ValidatorRule rule) {
    ObjectNode node = Json.object().put("id", rule.ruleId()).put("moduleKey", rule.moduleKey());
    Optional<Descriptor.Module> module =
        offered().stream().filter(m -> m.key().equals(rule.moduleKey())).findFirst();
    node.put("name", module.map(Descriptor.Module::name).orElse("A rule of an app that is gone"));
    node.put("description", module.map(WorkflowEditor::description).orElse(rule.appKey()));
    node.put("hasEdit", module.filter(m -> m.json().has("edit")).isPresent());
    return node.put("hasView", module.filter(m -> m.json().has("view")).isPresent());
  }

  private static ObjectNode offer(Descriptor.Module module) {
    ObjectNode node = Json.object().put("key", module.key()).put("name", module.name());
    return node.put("hasCreate", module.json().has("create"));
  }

  private static String description(Descriptor.Module module) {
    return module.json().path("description").path("value").asText();
  }

  private static ObjectNode status(Status status) {
    return Json.object().put("name", status.name()).put("category", status.category().key());
  }
}
