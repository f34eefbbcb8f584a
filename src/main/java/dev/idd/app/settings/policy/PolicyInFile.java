package dev.idd.app.settings.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.settings.ProjectTracked;
import dev.idd.app.settings.code.SettingsPart;
import dev.idd.app.settings.code.YamlPlace;
import dev.idd.app.settings.code.YamlWriter;
import dev.idd.app.settings.policy.StoredPolicies.Versioned;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The gate policy in the settings file: {@code inherited}, or one of the project's own. */
@Component
@Order(7)
class PolicyInFile implements SettingsPart {
  static final String INHERITED = "inherited";
  private static final String NAME = "policy";

  private final Jira jira;
  private final StoredPolicies policies;
  private final PolicyCheck check;
  private final ApplicationEventPublisher events;

  PolicyInFile(
      Jira jira, StoredPolicies policies, PolicyCheck check, ApplicationEventPublisher events) {
    this.jira = jira;
    this.policies = policies;
    this.check = check;
    this.events = events;
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  @Override
  public String stamp(Caller caller, VisibleProject project) {
    return policies.stamp(caller.tenant(), project.id());
  }

  private Versioned now(Caller caller, VisibleProject project) {
    return policies.versioned(caller.tenant(), project.id());
  }

  @Override
  public void write(Caller caller, VisibleProject project, YamlWriter to) {
    Versioned now = now(caller, project);
    if (now.chosen()) {
      PolicyToFile.write(to.line(0, NAME + ":"), now.policy(), jira.asUser(caller));
    } else {
      to.line(0, NAME + ": " + INHERITED);
    }
  }

  @Override
  public Plan read(Caller caller, VisibleProject project, Map<String, YamlPlace> file) {
    Versioned now = now(caller, project);
    YamlPlace place = file.get(NAME);
    if (place == null) {
      return new Take(caller, project, now, now.chosen(), now.policy());
    }
    if (place.isText()) {
      if (!place.text().equals(INHERITED)) {
        place.fault("write 'inherited' here, or a mapping");
      }
      GatePolicy inherited = policies.ifInherited(caller.tenant(), project.id()).policy();
      return new Take(caller, project, now, false, inherited);
    }
    GatePolicy wanted = PolicyFromFile.read(place, now.policy());
    if (!now.chosen() || !PolicyDifferences.between(now.policy(), wanted).isEmpty()) {
      check
          .flaws(caller.tenant(), project.key(), wanted)
          .forEach(flaw -> place.fault(flaw.field(), flaw.message()));
    }
    return new Take(caller, project, now, true, wanted);
  }

  /** Not for this file in Jira: a property of its own keeps the policy and restores it. */
  @Override
  public Optional<Boolean> isChosen(Caller caller, VisibleProject project) {
    return Optional.of(false);
  }

  @Override
  public void describe(ObjectNode properties) {
    PolicySchema.describe(
        properties
            .putObject(NAME)
            .put("description", "What the gate demands: 'inherited', or a policy of its own."));
  }

  private final class Take implements Plan {
    private final Caller caller;
    private final VisibleProject project;
    private final Versioned before;
    private final boolean own;
    private final GatePolicy wanted;

    Take(Caller caller, VisibleProject project, Versioned before, boolean own, GatePolicy wanted) {
      this.caller = caller;
      this.project = project;
      this.before = before;
      this.own = own;
      this.wanted = wanted;
    }

    @Override
    public List<String> differences() {
      var all = new ArrayList<String>();
      if (own != before.chosen()) {
        all.add(
            own
                ? "the project gets its own"
                : "the project gives up its own and follows what it inherits");
      }
      all.addAll(PolicyDifferences.between(before.policy(), wanted));
      return all.stream().map(sentence -> NAME + ": " + sentence).toList();
    }

    @Override
    public void carryOut() {
      if (differences().isEmpty()) {
        return;
      }
      if (!save()) {
        throw new OptimisticLockingFailureException("Policy of " + project.key());
      }
      events.publishEvent(new ProjectTracked(caller.tenant(), project.key()));
    }

    private boolean save() {
      return own
          ? policies.choose(caller.tenant(), project.id(), before.version(), wanted)
          : policies.inherit(caller.tenant(), project.id(), before.version());
    }
  }
}
