package dev.idd.app.mining.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.idd.app.mining.imports.HistoryFile.NotOne;
import dev.idd.app.mining.imports.Report.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UciLogTest {
  private static final String HEADER =
      "number,incident_state,reopen_count,sys_mod_count,opened_at,category,priority,"
          + "assignment_group,resolved_at,closed_at\n";

  private final List<ImportedIncident> found = new ArrayList<>();
  private final Report report = new Report();

  private void read(String lines) throws IOException {
    var file = new ByteArrayInputStream((HEADER + lines).getBytes(StandardCharsets.UTF_8));
    new UciLog(ZoneId.of("Europe/Rome")).read(file, found::add, report);
  }

  @Test
  void makesOneIncidentOfItsEvents() throws IOException {
    read(
        """
        INC1,New,0,0,29/2/2016 01:16,Category 55,3 - Moderate,Group 56,29/2/2016 11:29,5/3/2016 12:00
        INC1,Active,1,2,29/2/2016 01:16,Category 56,1 - Critical,Group 57,29/2/2016 11:29,5/3/2016 12:00
        INC1,Closed,0,1,29/2/2016 01:16,Category 55,3 - Moderate,Group 56,29/2/2016 11:29,5/3/2016 12:00
        INC2,Closed,0,0,1/7/2016 08:00,?,?,?,?,1/7/2016 09:00
        """);

    assertThat(found)
        .containsExactly(
            new ImportedIncident(
                "INC1",
                Instant.parse("2016-02-29T00:16:00Z"),
                null,
                Instant.parse("2016-02-29T10:29:00Z"),
                Instant.parse("2016-03-05T11:00:00Z"),
                1,
                "SEV1",
                List.of("Category 56"),
                "Group 57"),
            new ImportedIncident(
                "INC2",
                Instant.parse("2016-07-01T06:00:00Z"),
                null,
                Instant.parse("2016-07-01T07:00:00Z"),
                Instant.parse("2016-07-01T07:00:00Z"),
                0,
                null,
                List.of(),
                null));
    assertThat(report.read()).isEqualTo(4);
    assertThat(report.refused()).isZero();
  }

  @Test
  void saysWhatItRefusesAndWhere() throws IOException {
    read(
        """
        INC1,New,0,0,29/2/2016 01:16,C,3 - Moderate,G,?,?
        INC1,-100,0,1,29/2/2016 01:16,C,3 - Moderate,G,?,?
        INC2,New,0,0,30/2/2016 01:16,C,3 - Moderate,G,?,?
        INC3,New,many,0,1/3/2016 01:16,C,3 - Moderate,G,?,?
        ?,New,0,0,1/3/2016 01:16,C,3 - Moderate,G,?,?
        INC4,New,0,0,?,C,3 - Moderate,G,?,?
        INC5,-100,0,0,1/3/2016 01:16,C,3 - Moderate,G,?,?
        """);

    assertThat(found).extracting(ImportedIncident::key).containsExactly("INC1");
    assertThat(report.reasons())
        .containsExactly(
            new Reason("incident_state -100 is no state", 2, List.of(3L, 8L)),
            new Reason("opened_at is no time like 29/2/2016 01:16", 1, List.of(4L)),
            new Reason("reopen_count is no number", 1, List.of(5L)),
            new Reason("number is missing or too long", 1, List.of(6L)),
            new Reason("opened_at is missing", 1, List.of(7L)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "a,b\n1,2\n", "\u0000\u0001\u0002", "number\n"})
  void knowsWhatIsNoSuchFile(String text) {
    var file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> new UciLog(ZoneId.of("UTC")).read(file, found::add, report))
        .isInstanceOf(NotOne.class);
    assertThat(found).isEmpty();
  }

  @Test
  void readsTheWholeRealLog() throws IOException {
    Path file = Path.of("../shared/data/uci_incident_events.csv.gz");
    assumeTrue(Files.exists(file), file + " is not here: nothing real to read");

    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      new UciLog(ZoneId.of("UTC")).read(in, found::add, report);
    }

    assertThat(report.read()).isEqualTo(141_712);
    assertThat(report.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.why()).isEqualTo("incident_state -100 is no state");
              assertThat(reason.count()).isEqualTo(5);
            });
    assertThat(found).hasSize(24_918).extracting(ImportedIncident::key).doesNotHaveDuplicates();
    assertThat(found.stream().filter(one -> one.reopened() > 0)).hasSize(275);
    assertThat(found)
        .allSatisfy(one -> assertThat(one.closed()).isNotNull().isAfterOrEqualTo(one.created()));
  }
}
