package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.idd.app.ApiTest;
import dev.idd.app.extract.Extract;
import dev.idd.app.extract.FollowUp;
import dev.idd.app.extract.FollowUp.Guardrail;
import dev.idd.app.extract.Response;
import dev.idd.app.extract.Response.Resolution;
import dev.idd.app.jira.IssueKey;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/methodology.md says where each row of the methodology lives; this looks whether it does. */
class MethodologyTest extends ApiTest {
  private static final Path TABLE = Path.of("docs/methodology.md");
  private static final Pattern REFERENCE = Pattern.compile("`([^`]+)`");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final Map<String, String> VIEWS =
      Map.ofEntries(
          Map.entry("extract", "dev.idd.app.extract.ExtractView"),
          Map.entry("timeline", "dev.idd.app.extract.TimelineView"),
          Map.entry("improvement", "dev.idd.app.improvement.ImprovementView"),
          Map.entry("gate", "dev.idd.app.gate.GateView"),
          Map.entry("settings", "dev.idd.app.settings.SettingsView"),
          Map.entry("policy", "dev.idd.app.settings.policy.GatePolicy"),
          Map.entry("insights", "dev.idd.app.metrics.InsightsView"),
          Map.entry("waiver", "dev.idd.app.gate.ExemptionRequest"),
          Map.entry("people", "dev.idd.app.settings.people.PeopleSettingsView"),
          Map.entry("statement-lint", "dev.idd.app.extract.lint.LintController$StatementView"),
          Map.entry("cause-lint", "dev.idd.app.extract.lint.LintController$CauseView"),
          Map.entry("ai-volume", "dev.idd.app.metrics.AiVolumeView"),
          Map.entry("delivery", "dev.idd.app.metrics.DeliveryView"),
          Map.entry("finding", "dev.idd.app.pattern.FindingView"));

  /** A row: its section, what it is, and where that lives. */
  private record Row(String section, String what, String where) {
    List<String> references() {
      return REFERENCE.matcher(where).results().map(found -> found.group(1)).toList();
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.matches("\\| [2346] \\|.*"))
        .map(line -> line.split("\\|"))
        .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip()))
        .toList();
  }

  @Test
  void everyRowSaysWhereItLivesOrThatItDoesNot() throws IOException {
    assertThat(rows()).extracting(Row::section).contains("2", "3", "4", "6");
    assertThat(rows()).hasSizeGreaterThan(50);
    assertThat(rows())
        .allMatch(row -> !row.references().isEmpty() || row.where().contains("not yet"));
  }

  @Test
  void everyPlaceThatIsNamedExists() throws Exception {
    Set<String> known = new HashSet<>();
    rules().forEach(code -> known.add("rule:" + code));
    commands().forEach(name -> known.add("command:" + name));
    flags().forEach(code -> known.add("flag:" + code));
    known.addAll(stepsAndHeadings());

    var missing = new ArrayList<String>();
    for (Row row : rows()) {
      for (String reference : row.references()) {
        if (!(reference.contains(":") ? known.contains(reference) : isField(reference))) {
          missing.add(row.what() + " → " + reference);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aPlaceThatDoesNotExistIsNoticed() throws ClassNotFoundException {
    assertThat(isField("extract.rootCause.evidence.link")).isTrue();
    assertThat(isField("extract.rootCause.evidence.colour")).isFalse();
    assertThat(isField("extract.severity")).isFalse();
    assertThat(isField("elsewhere.rootCause")).isFalse();
    assertThat(isField("policy.severity.options.severity")).isTrue();
    assertThat(isField("policy.severity.options.colour")).isFalse();
    assertThat(isField("settings.resolvedStatuses.id")).isTrue();
  }

  /** Follows a path through the records that the API writes, into the entries of lists. */
  private static boolean isField(String path) throws ClassNotFoundException {
    String[] names = path.split("\\.");
    if (names.length < 2 || !VIEWS.containsKey(names[0])) {
      return false;
    }
    Class<?> type = Class.forName(VIEWS.get(names[0]));
    for (String name : Arrays.asList(names).subList(1, names.length)) {
      RecordComponent found =
          Stream.ofNullable(type.getRecordComponents())
              .flatMap(Stream::of)
              .filter(component -> component.getName().equals(name))
              .findFirst()
              .orElse(null);
      if (found == null) {
        return false;
      }
      type = entry(found.getGenericType());
    }
    return true;
  }

  private static Class<?> entry(Type type) {
    return type instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  /** What the gate says to an incident about which everything is missing or wrong. */
  private static List<String> rules() {
    var reasons = new ArrayList<Reason>();
    reasons.addAll(judge(Extract.EMPTY.with(failed()).with(guardrail(TODAY.minusDays(1)))));
    reasons.addAll(judge(Extract.EMPTY.with(guardrail(null))));
    return reasons.stream().map(Reason::code).distinct().toList();
  }

  private static List<Reason> judge(Extract extract) {
    var incident = new IncidentSnapshot(new IssueKey("OPS-1"), true, false, 0);
    return Policy.STANDARD.at(NOON, null).decide(incident, extract, List.of()).missing();
  }

  private static Response failed() {
    return new Response(
        null,
        "",
        null,
        List.of(),
        List.of(),
        null,
        null,
        new Resolution("permanent", "failed", ""),
        "");
  }

  private static FollowUp guardrail(LocalDate expires) {
    return new FollowUp(
        List.of(new Guardrail("limit", expires, null)), List.of(), List.of(), List.of());
  }

  /** What is worth a look about an incident of yesterday's that came back and nobody reviewed. */
  private List<String> flags() {
    String earlier = jira.incident();
    String key = jira.incident();
    String cause =
        "{'type':'record-root-cause','rootCause':{'classKey':'data-edge-case','component':'flags'}}";
    for (String one : List.of(earlier, key)) {
      post(
              "responder",
              "/api/incidents/" + one + "/extract",
              json("{'version':0,'command':" + cause + "}"))
          .is(200);
    }
    post(
            "responder",
            "/api/incidents/" + key + "/extract",
            json(
                "{'version':1,'command':{'type':'correct-timeline','timeline':"
                    + "{'resolved':'2026-01-31T11:00:00Z'}}}"))
        .is(200);
    return get("responder", "/api/incidents/" + key + "/red-flags")
        .is(200)
        .at("/flags")
        .findValuesAsText("code");
  }

  private static List<String> commands() throws ClassNotFoundException {
    return Stream.of(
            Class.forName("dev.idd.app.extract.ExtractCommand")
                .getAnnotation(JsonSubTypes.class)
                .value())
        .map(JsonSubTypes.Type::name)
        .toList();
  }

  private Set<String> stepsAndHeadings() {
    String path = "/api/incidents/" + jira.incident() + "/extract";
    post(
            "responder",
            path,
            json(
                "{'version':0,'command':{'type':'record-response','response':"
                    + "{'category':'data'}}}"))
        .is(200);
    Answer extract =
        post(
                "responder",
                path,
                json(
                    "{'version':1,'command':{'type':'record-root-cause','rootCause':"
                        + "{'component':'checkout'}}}"))
            .is(200);
    var found = new HashSet<String>();
    extract.at("/steps").forEach(step -> found.add("step:" + step.path("key").asText()));
    text("responder", path + "/export.md")
        .lines()
        .filter(line -> line.startsWith("#"))
        .forEach(line -> found.add("template:" + line.replaceAll("^#+ ", "")));
    return found;
  }
}
