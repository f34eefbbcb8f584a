package dev.idd.app.settings.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.kept.KeptProject;
import dev.idd.app.kept.KeptWithProject;
import dev.idd.app.settings.policy.StoredPolicies.Versioned;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the gate policy of a project in Jira. What was only guessed is guessed again. */
@Component
@Order(3)
class PolicyInJira implements KeptWithProject {
  private static final int SHAPE = 1;

  private final StoredPolicies policies;
  private final PolicyCheck check;

  PolicyInJira(StoredPolicies policies, PolicyCheck check) {
    this.policies = policies;
    this.check = check;
  }

  @Override
  public String property() {
    return "idd.policy";
  }

  @Override
  public String stamp(KeptProject project) {
    return "" + policies.versioned(project.tenant(), project.id()).version();
  }

  @Override
  public JsonNode content(KeptProject project) {
    Versioned now = policies.versioned(project.tenant(), project.id());
    return StoredPolicies.tree(SHAPE, now);
  }

  @Override
  public List<String> restore(KeptProject project, JsonNode content) {
    Versioned here = policies.versioned(project.tenant(), project.id());
    if (here.chosen() || !content.path("chosen").asBoolean()) {
      return List.of();
    }
    try {
      GatePolicy kept =
          check.valid(
              Caller.app(project.tenant()),
              project.key(),
              StoredPolicies.read(content.path("policy").toString()));
      policies.choose(project.tenant(), project.id(), here.version(), kept);
      return List.of();
    } catch (Problem refused) {
      return refused.sentences().stream().map(one -> property() + ": " + one).toList();
    }
  }
}
