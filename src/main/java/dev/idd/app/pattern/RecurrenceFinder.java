package dev.idd.app.pattern;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.mining.MinedFacts.Incident;
import dev.idd.app.pattern.text.NewTexts;
import dev.idd.app.pattern.text.NewTexts.NewText;
import dev.idd.app.pattern.text.SimilarTexts;
import dev.idd.app.pattern.text.SimilarTexts.Alike;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks once at every new text of a recent incident and suggests at most one earlier incident that
 * may have had the same cause.
 */
@Component
class RecurrenceFinder {
  /** The queue is for what happens now, not for years that come in with a backfill. */
  static final Duration RECENT = Duration.ofDays(90);

  private static final int BATCH = 100;
  private static final int LOOKED_AT = 5;

  private final NewTexts news;
  private final SimilarTexts texts;
  private final Comparison comparison;
  private final MinedFacts facts;
  private final Settings settings;
  private final RecurrenceRows rows;
  private final PatternReviews progress;
  private final Clock clock;

  RecurrenceFinder(
      NewTexts news,
      SimilarTexts texts,
      Comparison comparison,
      MinedFacts facts,
      Settings settings,
      RecurrenceRows rows,
      PatternReviews progress,
      Clock clock) {
    this.news = news;
    this.texts = texts;
    this.comparison = comparison;
    this.facts = facts;
    this.settings = settings;
    this.rows = rows;
    this.progress = progress;
    this.clock = clock;
  }

  boolean anyNew(TenantId tenant) {
    return news.anyAfter(tenant, progress.progress(tenant));
  }

  void look(TenantId tenant, BooleanSupplier stopping) {
    news.letThemBeFound();
    while (!stopping.getAsBoolean()) {
      List<NewText> next = news.after(tenant, progress.progress(tenant), BATCH);
      if (next.isEmpty()) {
        return;
      }
      Map<ProjectKey, Set<IssueId>> recent = recent(tenant, next);
      next.stream()
          .filter(one -> recent.getOrDefault(one.project(), Set.of()).contains(one.issue()))
          .forEach(one -> look(tenant, one));
      progress.progress(tenant, next.get(next.size() - 1).number());
    }
  }

  private Map<ProjectKey, Set<IssueId>> recent(TenantId tenant, List<NewText> texts) {
    Instant now = clock.instant();
    var recent = new HashMap<ProjectKey, Set<IssueId>>();
    for (ProjectKey project : texts.stream().map(NewText::project).collect(Collectors.toSet())) {
      recent.put(
          project,
          facts.incidents(tenant, project, now.minus(RECENT), now.plus(RECENT)).stream()
              .map(Incident::id)
              .collect(Collectors.toSet()));
    }
    return recent;
  }

  private void look(TenantId tenant, NewText text) {
    settings.of(tenant, text.project()).ifPresent(project -> look(project, text.issue()));
  }

  private void look(ProjectSettings project, IssueId incident) {
    TenantId tenant = project.tenant();
    List<Alike> alike = texts.like(tenant, project.project(), incident, LOOKED_AT).alike();
    var compared =
        comparison.of(
            tenant, project.project(), incident, alike.stream().map(Alike::issue).toList());
    alike.stream()
        .filter(
            one -> {
              var with = compared.get(one.issue());
              return with != null && Suspicion.of(one.closeness(), with);
            })
        .findFirst()
        .ifPresent(
            one ->
                rows.suggest(
                    tenant,
                    project.projectId(),
                    incident,
                    one.issue(),
                    one.closeness(),
                    clock.instant()));
  }
}
