package dev.idd.app.settings.policy;

import dev.idd.app.jira.Person;
import dev.idd.app.settings.policy.ScoreFields.ScoreField;
import dev.idd.app.settings.policy.SeverityFields.Candidate;
import dev.idd.app.settings.policy.StoredPolicies.Source;
import dev.idd.app.settings.policy.StoredPolicies.Versioned;
import java.util.Arrays;
import java.util.List;

/** The policy of a project with everything there is to choose from: see docs/api.md. */
record PolicyView(
    long version,
    boolean chosen,
    GatePolicy policy,
    List<Rule> rules,
    List<Candidate> severityFields,
    List<ScoreField> scoreFields,
    List<Person> authorised,
    boolean mayEdit,
    String source,
    boolean maySetSiteDefault) {

  static PolicyView of(
      Versioned stored,
      List<Candidate> severityFields,
      List<ScoreField> scoreFields,
      List<Person> authorised,
      boolean mayEdit,
      boolean maySetSiteDefault) {
    return new PolicyView(
        stored.version(),
        stored.source() == Source.PROJECT,
        stored.policy(),
        Rule.all(),
        severityFields,
        scoreFields,
        authorised,
        mayEdit,
        stored.source().code(),
        maySetSiteDefault);
  }

  record Rule(String code, String sentence) {
    static List<Rule> all() {
      return Arrays.stream(Demand.values())
          .map(demand -> new Rule(demand.code(), demand.sentence()))
          .toList();
    }
  }
}
