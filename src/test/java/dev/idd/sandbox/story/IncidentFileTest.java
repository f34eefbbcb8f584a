package dev.idd.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.idd.sandbox.model.Adf;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.SandboxClock;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentFileTest {
  private static final Path REAL = Path.of("../shared/data/dfds.jsonl");
  private static final String GOOD =
      """
      {"id":"X2021-001","title":"Ticket printer *and* **queue** stuck","timezone":"CET","startedAt":"2021-06-22T08:21","endedAt":"2021-06-22T09:05","summary":"**Short**: it stuck.","contributingFactors":["No **alarm**."],"lessons":["Watch the queue."],"actionItems":["**Alarm on the queue**: when it is older than a minute.","Second printer."]}
      {"id":"X2020-007","title":"Without any date","timezone":null,"startedAt":null,"endedAt":null,"summary":"","contributingFactors":[],"lessons":[],"actionItems":[]}
      """;

  private final JiraSite site =
      new JiraSite(new SandboxClock(), URI.create("http://localhost:8090"));
  @TempDir Path folder;

  @BeforeEach
  void tell() {
    Story.tell(site);
  }

  @Test
  void makesAnIncidentOfEachLineAtItsOwnTime() throws Exception {
    assertThat(load(GOOD)).isEqualTo(new IncidentFile.Loaded(2, 2));

    var dated = byLabel("X2021-001");
    assertThat(dated.summary()).isEqualTo("Ticket printer *and* queue stuck");
    assertThat(dated.created()).isEqualTo(Instant.parse("2021-06-22T06:21:00Z"));
    assertThat(dated.status().name()).isEqualTo("Closed");
    assertThat(dated.resolved()).contains(Instant.parse("2021-06-22T07:05:00Z"));
    assertThat(statuses(dated)).containsExactly("In Progress", "Resolved", "Closed");
    assertThat(Adf.valid(dated.description().orElseThrow())).isTrue();
    assertThat(Adf.plainText(dated.description().orElseThrow()))
        .contains("Short: it stuck.", "No alarm.", "Watch the queue.");

    var undated = byLabel("X2020-007");
    assertThat(undated.created()).isEqualTo(Instant.parse("2020-01-01T12:00:00Z"));
    assertThat(undated.status().name()).isEqualTo("In Progress");
  }

  @Test
  void makesAStoryOfEachActionItemThatNobodyHasDoneYet() throws Exception {
    load(GOOD);

    var links = byLabel("X2021-001").links();
    assertThat(links).hasSize(2).allMatch(l -> l.type().name().equals("Improvement"));
    var story = links.get(0).source();
    assertThat(story.summary()).isEqualTo("Alarm on the queue: when it is older than a minute.");
    assertThat(story.status().name()).isEqualTo("To Do");
    assertThat(story.type().name()).isEqualTo("Story");
  }

  @Test
  void keepsTheWholeTextOfAnItemThatIsTooLongForASummary() throws Exception {
    var item = "word ".repeat(80).strip();
    load(GOOD.replace("Second printer.", item));

    var story = byLabel("X2021-001").links().get(1).source();
    assertThat(story.summary()).hasSizeLessThanOrEqualTo(255).endsWith("…");
    assertThat(Adf.plainText(story.description().orElseThrow())).isEqualTo(item);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "title":"Without any date"    | "title":""                     | needs the text 'title'
          "id":"X2020-007"              | "id":"X2021-001"               | there twice
          "id":"X2020-007"              | "id":"seven"                   | no year
          "startedAt":null              | "startedAt":"yesterday"        | 'startedAt' is not like
          "timezone":null               | "timezone":"Moon"              | unknown timezone
          "actionItems":[]}             | "actionItems":"none"}          | needs the list 'actionItems'
          "actionItems":[]}             | "actionItems":[]               | Unexpected end-of-input
          "endedAt":null                | "endedAt":"2019-01-01T00:00"   | endedAt is before startedAt
          """)
  void namesTheLineItCannotRead(String good, String bad, String because) {
    assertThatThrownBy(() -> load(GOOD.replace(good, bad)))
        .isInstanceOf(IncidentFile.Unreadable.class)
        .hasMessageContaining("line 2: ")
        .hasMessageContaining(because);
  }

  @Test
  void saysWhenThereIsNoSuchFile() {
    assertThatThrownBy(() -> IncidentFile.load(site, folder.resolve("none.jsonl")))
        .hasMessageContaining("none.jsonl cannot be read");
  }

  @Test
  void loadsRealPostMortems() {
    assumeTrue(Files.exists(REAL), "skipped: " + REAL + " is not on this machine");

    assertThat(IncidentFile.load(site, REAL)).isEqualTo(new IncidentFile.Loaded(39, 127));
    var issues = issues();
    assertThat(issues.stream().filter(i -> i.type().name().equals("Incident"))).hasSize(39);
    assertThat(issues.stream().filter(i -> i.type().name().equals("Story"))).hasSize(127);
    assertThat(issues.stream().mapToInt(i -> i.links().size()).sum()).isEqualTo(254);
    assertThat(issues).allMatch(i -> i.summary().length() <= 255 && !i.summary().contains("**"));
    assertThat(issues).allMatch(i -> Adf.valid(i.description().orElseThrow()));
    assertThat(byLabel("PM2020-001").created()).isEqualTo(Instant.parse("2020-01-20T12:50:00Z"));
    assertThat(byLabel("PM2020-003").created()).isEqualTo(Instant.parse("2020-01-01T12:00:00Z"));
  }

  private IncidentFile.Loaded load(String lines) throws Exception {
    return IncidentFile.load(site, Files.writeString(folder.resolve("some.jsonl"), lines));
  }

  private Issue byLabel(String label) {
    return issues().stream().filter(i -> i.labels().contains(label)).findFirst().orElseThrow();
  }

  private List<Issue> issues() {
    return site.issues().all().stream().filter(i -> i.project().key().equals("PM")).toList();
  }

  private static List<String> statuses(Issue issue) {
    return issue.histories().stream()
        .flatMap(h -> h.items().stream())
        .filter(c -> "status".equals(c.field()))
        .map(c -> c.toText())
        .toList();
  }
}
