package dev.idd.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.IssueFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Since when a story is late. */
class DeadlineTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final String ENDED =
      "{'state':'closed','completeDate':'2026-01-20T10:00:00.000Z'}";
  private static final String RUNS = "{'state':'active','endDate':'2026-02-10T10:00:00.000Z'}";
  private static final String LATE = "{'state':'active','endDate':'2026-01-30T10:00:00.000Z'}";
  private static final String LATER = "{'state':'future'}";

  @ParameterizedTest(name = "due {0}, sprints {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "; ; ",
        "2026-01-30; ; 2026-01-30",
        "2026-01-31; ; ",
        "; ENDED; 2026-01-20",
        "; RUNS; ",
        "; LATE; 2026-01-30",
        "; ENDED RUNS; ",
        "; ENDED LATER; ",
        "; ENDED LATE; 2026-01-30",
        "2026-01-25; ENDED; 2026-01-20",
        "2026-01-25; RUNS; 2026-01-25",
        "2026-03-01; LATE; 2026-01-30"
      })
  void dueDateOrSprintWhicheverPassedFirst(String due, String sprints, LocalDate since)
      throws Exception {
    String list =
        (sprints == null ? "" : sprints)
            .replace("ENDED", ENDED)
            .replace("RUNS", RUNS)
            .replace("LATER", "FUTURE")
            .replace("LATE", LATE)
            .replace("FUTURE", LATER)
            .replace("} {", "},{");
    String fields =
        "{'duedate':%s,'sprint':[%s]}".formatted(due == null ? "null" : "'" + due + "'", list);
    Map<String, JsonNode> read =
        new ObjectMapper().readValue(fields.replace('\'', '"'), new TypeReference<>() {});

    assertThat(
            Deadline.passed(
                new IssueFields(read), Optional.of("sprint"), NOW, ZoneId.of("Europe/Berlin")))
        .isEqualTo(Optional.ofNullable(since));
  }
}
