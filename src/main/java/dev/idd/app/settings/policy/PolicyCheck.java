package dev.idd.app.settings.policy;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Refuses a policy that cannot be, with a sentence that says how to mend it. */
@Service
public class PolicyCheck {
  private final Settings settings;
  private final Jira jira;

  PolicyCheck(Settings settings, Jira jira) {
    this.settings = settings;
    this.jira = jira;
  }

  /** The policy, if it makes sense in this project. */
  public GatePolicy valid(Caller caller, ProjectKey project, @Nullable GatePolicy policy) {
    if (policy == null) {
      throw Problem.invalid("no-policy", "Send the policy as a whole.");
    }
    boolean improvable =
        settings
            .of(caller.tenant(), project)
            .filter(one -> !one.improvementProjects().isEmpty() && isThere(caller, one.linkType()))
            .isPresent();
    var flaws = PolicyFlaws.of(policy, improvable);
    if (!flaws.isEmpty()) {
      throw Problem.invalidFields(flaws);
    }
    return policy;
  }

  /** A link type that was chosen may be gone: Jira does not tell. */
  private boolean isThere(Caller caller, String linkType) {
    return jira.asUser(caller).linkTypes().issueLinkTypes().stream()
        .anyMatch(type -> type.id().equals(linkType));
  }
}
