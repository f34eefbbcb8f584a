package dev.idd.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.SandboxClock;
import dev.idd.sandbox.model.Sprint;
import dev.idd.sandbox.model.StatusCategory;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static final Instant END = Instant.parse("2026-11-21T09:30:00Z");
  private final JiraSite site = told(END, Story.SEED);

  private static JiraSite told(Instant end, long seed) {
    var site = new JiraSite(new SandboxClock(), URI.create("http://localhost:8090"));
    Story.tell(site, end, seed);
    return site;
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(written(told(END, Story.SEED))).isEqualTo(written(site));
    assertThat(written(told(END, 7))).isNotEqualTo(written(site));
  }

  private static String written(JiraSite site) {
    return site.issues().all().stream()
        .map(
            i ->
                i.key()
                    + i.id()
                    + i.summary()
                    + i.created()
                    + i.status()
                    + i.links()
                    + i.sprints().size()
                    + i.histories())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void opensWithTodaysIncidentReadyToBeClosedAndWithNothingOfIddInIt() {
    var hero = issue("OPS-1");

    assertThat(hero.created()).isAfter(END.minusSeconds(4 * 3600)).isBefore(END);
    assertThat(hero.status().name()).isEqualTo("Resolved");
    assertThat(hero.project().workflow(hero.type()).from(hero.status()))
        .anyMatch(t -> t.to().name().equals("Closed"));
    assertThat(hero.properties()).isEmpty();
    assertThat(hero.links()).isEmpty();
    assertThat(hero.comments()).hasSize(3);
    assertThat(hero.type().id()).isEqualTo("10010");
    assertThat(incidents()).allMatch(i -> i == hero || i.created().isBefore(hero.created()));
  }

  @Test
  void remembersAYearOfIncidents() {
    assertThat(incidents()).hasSize(41);
    assertThat(incidents().stream().filter(i -> i.status().name().equals("Closed"))).hasSize(37);
    assertThat(
            incidents().stream().map(Issue::created).min(Comparator.naturalOrder()).orElseThrow())
        .isBefore(END.minusSeconds(350L * 86_400));
    assertThat(incidents().stream().filter(i -> i.properties().containsKey("idd.extract")))
        .hasSize(33);
  }

  @Test
  void hasIncidentsThatComeBack() {
    var kinds =
        incidents().stream()
            .filter(i -> i.properties().containsKey("idd.extract"))
            .map(i -> i.properties().get("idd.extract"))
            .map(e -> e.path("classKey").asText() + " in " + e.path("component").asText())
            .toList();
    assertThat(kinds.size() - kinds.stream().distinct().count()).isBetween(5L, 15L);
  }

  @Test
  void learnsFromThem() {
    var stories = issues("APP").stream().filter(i -> !i.links().isEmpty()).toList();

    assertThat(stories).hasSize(40);
    assertThat(stories)
        .allSatisfy(
            story -> {
              var link = story.links().get(0);
              assertThat(link.type().name()).isEqualTo("Improvement");
              assertThat(link.source()).isSameAs(story);
              assertThat(link.destination().project().key()).isEqualTo("OPS");
              assertThat(story.created()).isAfter(link.destination().created());
            });
    var shipped =
        stories.stream().filter(s -> s.status().category() == StatusCategory.DONE).toList();
    assertThat(shipped.size()).isBetween(25, 33);
    assertThat(shipped)
        .allSatisfy(
            story -> {
              assertThat(story.histories())
                  .anyMatch(
                      h ->
                          h.items().stream()
                              .anyMatch(
                                  c -> "status".equals(c.field()) && "Done".equals(c.toText())));
              assertThat(story.sprints()).isNotEmpty();
            });
  }

  @Test
  void tellsNothingOfTheFutureAndNothingOutOfOrder() {
    assertThat(site.issues().all())
        .allSatisfy(
            issue -> {
              var moments = issue.histories().stream().map(h -> h.created()).toList();
              assertThat(moments)
                  .isSorted()
                  .allMatch(m -> !m.isAfter(END) && !m.isBefore(issue.created()));
            });
  }

  @Test
  void plansInSprints() {
    var board = site.catalogue().boards().get(0);
    var states = site.catalogue().sprints(board).stream().map(Sprint::state).toList();

    assertThat(states.stream().filter(Sprint.State.ACTIVE::equals)).hasSize(1);
    assertThat(states.stream().filter(Sprint.State.FUTURE::equals)).hasSize(2);
    assertThat(states.stream().filter(Sprint.State.CLOSED::equals).count()).isGreaterThan(20);
  }

  @Test
  void letsPeopleDoDifferentThings() {
    var people = People.of(site.directory());
    var ops = site.catalogue().project("OPS").orElseThrow();
    var may = site.permissions();

    assertThat(may.has(people.responder(), Permission.TRANSITION_ISSUES, ops)).isTrue();
    assertThat(may.has(people.responder(), Permission.ADMINISTER_PROJECTS, ops)).isFalse();
    assertThat(may.has(people.projectAdmin(), Permission.ADMINISTER_PROJECTS, ops)).isTrue();
    assertThat(may.has(people.projectAdmin(), Permission.ADMINISTER)).isFalse();
    assertThat(may.has(people.jiraAdmin(), Permission.ADMINISTER)).isTrue();
    assertThat(may.has(people.outsider(), Permission.BROWSE_PROJECTS, ops)).isFalse();
    assertThat(may.has(people.observer(), Permission.BROWSE_PROJECTS, ops)).isTrue();
    assertThat(may.has(people.observer(), Permission.EDIT_ISSUES, ops)).isFalse();
  }

  private List<Issue> incidents() {
    return issues("OPS");
  }

  private List<Issue> issues(String project) {
    return site.issues().all().stream().filter(i -> i.project().key().equals(project)).toList();
  }

  private Issue issue(String key) {
    return site.issues().find(key).orElseThrow();
  }
}
