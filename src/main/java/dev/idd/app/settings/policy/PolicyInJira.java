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

/**
 * Keeps the gate policy of a project in Jira, and beside it a copy of the site's. What was only
 * guessed is guessed again.
 */
@Component
@Order(3)
class PolicyInJira implements KeptWithProject {
  private static final int SHAPE = 1;

  private final StoredPolicies policies;
  private final SitePolicies sites;
  private final PolicyCheck check;

  PolicyInJira(StoredPolicies policies, SitePolicies sites, PolicyCheck check) {
    this.policies = policies;
    this.sites = sites;
    this.check = check;
  }

  @Override
  public String property() {
    return "idd.policy";
  }

  @Override
  public String stamp(KeptProject project) {
    return policies.stamp(project.tenant(), project.id());
  }

  @Override
  public JsonNode content(KeptProject project) {
    Versioned now = policies.own(project.tenant(), project.id());
    return PolicyJson.kept(SHAPE, now, sites.of(project.tenant()));
  }

  @Override
  public List<String> restore(KeptProject project, JsonNode content) {
    try {
      if (content.has("site") && sites.of(project.tenant()).isEmpty()) {
        sites.choose(project.tenant(), 0, valid(project, content.path("site")));
      }
      Versioned here = policies.own(project.tenant(), project.id());
      if (!here.chosen() && content.path("chosen").asBoolean()) {
        GatePolicy kept = valid(project, content.path("policy"));
        policies.choose(project.tenant(), project.id(), here.version(), kept);
      }
      return List.of();
    } catch (Problem refused) {
      return wrong(refused);
    }
  }

  private GatePolicy valid(KeptProject project, JsonNode kept) {
    return check.valid(
        Caller.app(project.tenant()), project.key(), PolicyJson.read(kept.toString()));
  }
}
