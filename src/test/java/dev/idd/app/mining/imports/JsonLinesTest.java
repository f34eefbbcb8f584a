package dev.idd.app.mining.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.mining.imports.Report.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
  private final List<ImportedIncident> found = new ArrayList<>();
  private final Report report = new Report();

  private void read(String lines) throws IOException {
    var file = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    new JsonLines().read(file, found::add, report);
  }

  @Test
  void readsWhatIsSaidAndNothingMore() throws IOException {
    read(
        """
        {"id": "PM-7", "createdAt": "2026-01-31T12:00:00+01:00", "acknowledgedAt": "2026-01-31T12:05:00+01:00", \
        "resolvedAt": "2026-01-31T13:00:00Z", "closedAt": "2026-02-01T00:00:00Z", "reopened": 2, \
        "severity": "SEV2", "components": ["결제", "check  out"], "team": "Payments"}

        {"id": "PM-8", "createdAt": "2026-01-31T12:00:00Z"}""");

    assertThat(found)
        .containsExactly(
            new ImportedIncident(
                "PM-7",
                Instant.parse("2026-01-31T11:00:00Z"),
                Instant.parse("2026-01-31T11:05:00Z"),
                Instant.parse("2026-01-31T13:00:00Z"),
                Instant.parse("2026-02-01T00:00:00Z"),
                2,
                "SEV2",
                List.of("결제", "check out"),
                "Payments"),
            new ImportedIncident(
                "PM-8",
                Instant.parse("2026-01-31T12:00:00Z"),
                null,
                null,
                null,
                0,
                null,
                List.of(),
                null));
    assertThat(report.read()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'createdAt':'2026-01-31T12:00:00Z'}                       | id is missing or longer than 100 characters
          {'id':'1'}                                                 | createdAt is missing
          {'id':'1','createdAt':'31.1.2026'}                         | createdAt is no time with a zone like 2026-01-31T12:00:00Z
          {'id':'1','createdAt':'2026-01-31T12:00:00'}               | createdAt is no time with a zone like 2026-01-31T12:00:00Z
          {'id':'1','createdAt':'2026-01-31T12:00:00Z','closedAt':'2026-01-30T12:00:00Z'} | closedAt is before createdAt
          {'id':'1','createdAt':'2026-01-31T12:00:00Z','severity':'high'} | severity is none of SEV1, SEV2, SEV3, SEV4
          {'id':'1','createdAt':'2026-01-31T12:00:00Z','reopened':-1}     | reopened is negative
          {'id':'1','createdAt':'2026-01-31T12:00:00Z','components':['']} | components are more than 20, or one is empty or too long
          {'id':'1','createdAt':'2026-01-31T12:00:00Z','summary':'It broke'} | unknown field summary
          [1]                                                        | the line is no JSON object as described
          not json                                                   | the line is no JSON object as described
          null                                                       | the line is no JSON object
          """)
  void saysWhyALineIsRefused(String line, String why) throws IOException {
    read("\n" + line.replace('\'', '"') + "\n");

    assertThat(found).isEmpty();
    assertThat(report.reasons()).containsExactly(new Reason(why, 1, List.of(2L)));
  }

  @Test
  void aLineWithoutAnEndTakesNoMemory() throws IOException {
    read(
        "{\"id\":\""
            + "x".repeat(200_000)
            + "\n{\"id\":\"1\",\"createdAt\":\"2026-01-31T12:00:00Z\"}");

    assertThat(found).hasSize(1);
    assertThat(report.reasons())
        .containsExactly(new Reason("the line is longer than 64 kB", 1, List.of(1L)));
  }

  @Test
  void keepsTheReportShortHoweverMuchIsWrong() throws IOException {
    var lines = new StringBuilder();
    for (int n = 0; n < 200; n++) {
      lines.append("{\"id\":\"1\",\"field").append(n).append("\":1}\n");
    }
    read(lines.toString());

    assertThat(report.refused()).isEqualTo(200);
    assertThat(report.reasons()).hasSize(51);
  }
}
