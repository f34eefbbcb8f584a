package dev.idd.app.settings.policy;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.LinkType;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    GatePolicy wanted = whole(policy);
    refuse(flaws(caller.tenant(), project, wanted));
    return wanted;
  }

  /** What is wrong with a policy in this project; empty: nothing. */
  List<FieldError> flaws(TenantId tenant, ProjectKey project, GatePolicy wanted) {
    var flaws =
        new ArrayList<>(PolicyFlaws.of(wanted, improvable(tenant, project, linkTypes(tenant))));
    flaws.addAll(scores(tenant, wanted));
    return flaws;
  }

  /** Fields of a site are asked for only where a policy names some. */
  private List<FieldError> scores(TenantId tenant, GatePolicy wanted) {
    SeverityField severity = wanted.severity();
    return severity.scores() == null
        ? List.of()
        : ScoreFlaws.of(severity, severity.scores(), ScoreFields.of(jira.asApp(tenant)));
  }

  /** The policy, if it makes sense in every one of these projects. */
  GatePolicy validInAll(TenantId tenant, List<ProjectKey> projects, @Nullable GatePolicy policy) {
    GatePolicy wanted = whole(policy);
    var flaws = new ArrayList<>(PolicyFlaws.of(wanted, true));
    flaws.addAll(scores(tenant, wanted));
    Set<String> linkTypes = linkTypes(tenant);
    for (ProjectKey project : projects) {
      PolicyFlaws.of(wanted, improvable(tenant, project, linkTypes)).stream()
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

  /** A link type that was chosen may be gone: Jira does not tell. */
  private boolean improvable(TenantId tenant, ProjectKey project, Set<String> linkTypes) {
    return settings
        .of(tenant, project)
        .filter(one -> !one.improvementProjects().isEmpty() && linkTypes.contains(one.linkType()))
        .isPresent();
  }

  private Set<String> linkTypes(TenantId tenant) {
    return jira.asApp(tenant).linkTypes().issueLinkTypes().stream()
        .map(LinkType::id)
        .collect(Collectors.toSet());
  }

  private static void refuse(List<FieldError> flaws) {
    if (!flaws.isEmpty()) {
      throw Problem.invalidFields(flaws);
    }
  }
}
