package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.idd.app.OnH2;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.CautionOfTexts;
import dev.idd.app.pattern.text.SharedPhrases.Shared;
import dev.idd.app.pattern.text.SimilarTexts.Alike;
import dev.idd.app.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Incidents that share their symptom and not their cause are found first, and never without a
 * caution: ours, and the post-mortems of DFDS where they are at hand.
 */
@OnH2
@StoreTest
@Import({
  SimilarityQuality.Settings.class,
  IncidentTexts.class,
  SearchBackend.class,
  TextIndex.class,
  IndexFollower.class,
  SimilarTexts.class,
  SharedPhrases.class
})
class HardNegativesTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final ProjectKey PROJECT = new ProjectKey("OPS");
  private static final String OURS =
      """
      {"id": "1", "title": "Logs do not reach the archive", "text": "No logs in the archive since noon. The namespace lost its annotation."}
      {"id": "2", "title": "Coffee machine is out of beans", "text": "Nobody ordered any."}
      {"id": "3", "title": "Logs missing in the archive", "text": "No logs reach the archive. The role names another account."}
      """;

  @Autowired IncidentTexts texts;
  @Autowired IndexFollower follower;
  @Autowired SimilarTexts similar;
  @Autowired SharedPhrases phrases;

  private final TenantId tenant = new TenantId(UUID.randomUUID());

  @Test
  void ours(@TempDir Path folder) throws IOException {
    Path issues = Files.writeString(folder.resolve("issues.jsonl"), OURS);
    Path pairs = Files.writeString(folder.resolve("p.csv"), "a,b,label\n1,3,different_cause\n");

    carryACaution(PastIssues.read(issues, pairs), 1);
  }

  @Test
  void thoseOfDfds() throws IOException {
    Path issues = DATA.resolve("dfds.jsonl");
    assumeTrue(Files.exists(issues), "There is no " + issues + ": only our own are looked at");

    carryACaution(PastIssues.read(issues, DATA.resolve("dfds_labels.csv")), 5);
  }

  private void carryACaution(PastIssues past, int expected) {
    past.texts().forEach(this::keep);
    follower.follow();
    assertThat(past.traps()).hasSize(expected);

    past.traps()
        .forEach(
            (incident, lookAlikes) -> {
              List<IssueId> found =
                  similar.like(tenant, PROJECT, incident, 25).alike().stream()
                      .map(Alike::issue)
                      .toList();
              assertThat(found).as("text alone is deceived").containsAnyElementsOf(lookAlikes);
              warned(incident, lookAlikes);
            });
  }

  private void warned(IssueId incident, Set<IssueId> lookAlikes) {
    Map<IssueId, Shared> shared = phrases.of(tenant, PROJECT, incident, lookAlikes);
    assertThat(shared).containsOnlyKeys(lookAlikes);
    assertThat(shared.values()).allSatisfy(one -> assertThat(CautionOfTexts.of(one)).isNotBlank());
  }

  private void keep(IssueId id, ReadableText reads) {
    var text = new IncidentText(tenant, id, PROJECT);
    text.reads(PROJECT, reads, Instant.EPOCH, 0);
    texts.keep(tenant, List.of(text));
  }
}
