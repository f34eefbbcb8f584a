package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.jira.IssueId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other trackers, as they come. */
class PastIssuesTest {
  @TempDir Path folder;

  private PastIssues read(String issues, String pairs) throws IOException {
    Path file = Files.writeString(folder.resolve("issues.jsonl"), issues);
    return PastIssues.read(file, Files.writeString(folder.resolve("pairs.csv"), pairs));
  }

  @Test
  void theLaterOfAPairIsAskedForAndItsElderIsWanted() throws IOException {
    PastIssues past =
        read(
            """
            {"id": "HADOOP-10", "title": "later", "text": "path C:\\something \\s+"}
            {"id": "HADOOP-9", "title": "earlier"}

            not json
            {"id": 7, "title": null, "text": "Ürün çalışmıyor 証明書"}
            """,
            "a,b,label\n"
                + "HADOOP-10,HADOOP-9,\"same, \"\"really\"\"\"\n"
                + "HADOOP-9,HADOOP-10,same\n"
                + "HADOOP-9,HADOOP-9,same\n"
                + "HADOOP-9,HADOOP-404,same\n"
                + "HADOOP-9,7,same_symptom_different_cause\n");

    IssueId number7 = past.numbers().get("7");
    IssueId earlier = past.numbers().get("HADOOP-9");
    IssueId later = past.numbers().get("HADOOP-10");
    assertThat(past.texts()).hasSize(3);
    assertThat(past.earlier()).isEqualTo(Map.of(later, Set.of(earlier)));
    assertThat(past.traps()).isEqualTo(Map.of(earlier, Set.of(number7)));
    assertThat(past.texts().get(number7).title()).isEmpty();
    assertThat(past.texts().get(later).body()).contains("something");
  }

  @Test
  void pairsNeedTheirColumns() {
    assertThatThrownBy(() -> read("{\"id\": 1}", "x,y\n1,2\n"))
        .hasMessageContaining("columns a and b");
  }

  @Test
  void idsAreOrderedByTheirNumbers() {
    assertThat(
            Stream.of("PM2021-001", "PM2020-010", "H-10", "100", "H-9", "99", "PM2020-9", "H-9a")
                .sorted(NaturalOrder.OF_IDS))
        .containsExactly(
            "99", "100", "H-9", "H-9a", "H-10", "PM2020-9", "PM2020-010", "PM2021-001");
  }
}
