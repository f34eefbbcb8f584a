package dev.idd.app.settings.policy;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Refuses a policy that cannot be, with a sentence that says how to mend it. */
@Service
public class PolicyCheck {
  private final Settings settings;

  PolicyCheck(Settings settings) {
    this.settings = settings;
  }

  /** The policy, if it makes sense in this project. */
  public GatePolicy valid(Caller caller, ProjectKey project, @Nullable GatePolicy policy) {
    GatePolicy wanted = whole(policy);
    refuse(PolicyFlaws.of(wanted, improvable(caller.tenant(), project)));
    return wanted;
  }

  /** The policy, if it makes sense in every one of these projects. */
  GatePolicy validInAll(TenantId tenant, List<ProjectKey> projects, @Nullable GatePolicy policy) {
    GatePolicy wanted = whole(policy);
    var flaws = new ArrayList<>(PolicyFlaws.of(wanted, true));
    for (ProjectKey project : projects) {
      PolicyFlaws.of(wanted, improvable(tenant, project)).stream()
          .filter(flaw -> flaws.stream().noneMatch(flaw::equals))
          .map(flaw -> new FieldError(flaw.field(), project + ": " + flaw.message()))
          .forEach(flaws::add);
    }
    refuse(flaws);
    return wanted;
  }

  private static GatePolicy whole(@Nullable GatePolicy policy) {
    if (policy == null) {
      throw Problem.invalid("no-policy", "Send the policy as a whole.");
    }
    return policy;
  }

  private boolean improvable(TenantId tenant, ProjectKey project) {
    return settings
        .of(tenant, project)
        .filter(one -> !one.linkType().isEmpty() && !one.improvementProjects().isEmpty())
        .isPresent();
  }

  private static void refuse(List<FieldError> flaws) {
    if (!flaws.isEmpty()) {
      throw Problem.invalidFields(flaws);
    }
  }
}
