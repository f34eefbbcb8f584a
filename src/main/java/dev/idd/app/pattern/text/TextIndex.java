package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the index. It never leaves the tenant. */
@Component
class TextIndex {
  /**
   * Looking up a common word costs as much as there are incidents that have it, and says nothing.
   * On one tracker (docs/similarity.md) 40 to 400 words find nearly the same.
   */
  private static final int MOST_WORDS = 80;

  private final EntityManager entities;
  private final WordCounts counts;
  private final OpenSearchProperties server;

  TextIndex(EntityManager entities, WordCounts counts, OpenSearchProperties server) {
    this.entities = entities;
    this.counts = counts;
    this.server = server;
  }

  /** Whether it can be asked for meaning as well; a search server knows words alone. */
  boolean knowsMeaning() {
    return !server.isUsed();
  }

  /** Sees to it that there is an index. Another shape has another name: nothing is changed. */
  void prepare() {
    if (server.isUsed()) {
      Search.mapping(entities.getEntityManagerFactory())
          .scope(IncidentText.class)
          .schemaManager()
          .createIfMissing();
    }
  }

  /** Where to look: incidents of a project that are older than one. */
  record Place(TenantId tenant, ProjectKey project, IssueId before) {}

  /**
   * @param meaning null for a text without a vector, and where the index knows words alone
   */
  record Hit(IssueId issue, double score, float @Nullable [] meaning) {}

  @Transactional(readOnly = true)
  public List<Hit> byWords(Place place, Words words, String field, int most) {
    Words telling = words.telling(counts.of(words.weights().keySet()), MOST_WORDS);
    if (telling.weights().isEmpty()) {
      return List.of();
    }
    return found(f -> f.bool().filter(within(f, place)).must(anyOf(f, telling, field)), most);
  }

  private static SearchPredicate anyOf(SearchPredicateFactory f, Words words, String field) {
    var any = f.bool();
    words
        .weights()
        .forEach(
            (word, weight) ->
                any.should(f.match().field(field).matching(word).boost(weight.floatValue())));
    return any.toPredicate();
  }

  /**
   * The tenant is asked for inside: outside, only the nearest of all tenants would be looked at.
   */
  @Transactional(readOnly = true)
  public List<Hit> byMeaning(Place place, float[] meaning, int most) {
    return found(
        f -> f.knn(most).field(IncidentText.MEANING).matching(meaning).filter(within(f, place)),
        most);
  }

  private static SearchPredicate within(SearchPredicateFactory f, Place place) {
    return f.bool()
        .filter(in(f, place.tenant()))
        .filter(f.match().field(IncidentText.PROJECT).matching(place.project().value()))
        .filter(f.range().field(IncidentText.ISSUE).lessThan(place.before().value()))
        .toPredicate();
  }

  private static SearchPredicate in(SearchPredicateFactory f, TenantId tenant) {
    return f.match().field(IncidentText.TENANT).matching(tenant.value().toString()).toPredicate();
  }

  private interface Question {
    PredicateFinalStep ask(SearchPredicateFactory f);
  }

  private List<Hit> found(Question question, int most) {
    return Search.session(entities)
        .search(IncidentText.class)
        .select(f -> knowsMeaning() ? withMeaning(f) : wordsAlone(f))
        .where(question::ask)
        .fetchHits(most);
  }

  private static ProjectionFinalStep<Hit> withMeaning(SearchProjectionFactory<?, ?> f) {
    return f.composite()
        .from(
            f.field(IncidentText.ISSUE, Long.class),
            f.score(),
            f.field(IncidentText.MEANING, float[].class))
        .as((issue, score, meaning) -> new Hit(new IssueId(issue), score, meaning));
  }

  private static ProjectionFinalStep<Hit> wordsAlone(SearchProjectionFactory<?, ?> f) {
    return f.composite()
        .from(f.field(IncidentText.ISSUE, Long.class), f.score())
        .as((issue, score) -> new Hit(new IssueId(issue), score, null));
  }

  /** How many texts of the project have this word, whatever its ending. */
  @Transactional(readOnly = true)
  public long having(TenantId tenant, ProjectKey project, String word) {
    return Search.session(entities)
        .search(IncidentText.class)
        .where(
            f ->
                f.bool()
                    .filter(in(f, tenant))
                    .filter(f.match().field(IncidentText.PROJECT).matching(project.value()))
                    .filter(f.match().field(IncidentText.WORDS).matching(word)))
        .fetchTotalHitCount();
  }

  /** How many texts of the project there are. */
  @Transactional(readOnly = true)
  public long size(TenantId tenant, ProjectKey project) {
    return Search.session(entities)
        .search(IncidentText.class)
        .where(
            f ->
                f.bool()
                    .filter(in(f, tenant))
                    .filter(f.match().field(IncidentText.PROJECT).matching(project.value())))
        .fetchTotalHitCount();
  }

  /** The number of the last change of the site that the index has; 0 when it has none. */
  @Transactional(readOnly = true)
  public long lastChange(TenantId tenant) {
    return Search.session(entities)
        .search(IncidentText.class)
        .select(f -> f.field(IncidentText.SEQ, Long.class))
        .where(f -> f.bool().filter(in(f, tenant)))
        .sort(f -> f.field(IncidentText.SEQ).desc())
        .fetchHits(1)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** Forgets everything. */
  void clear() {
    var all = Search.mapping(entities.getEntityManagerFactory()).scope(IncidentText.class);
    all.workspace().purge();
    all.workspace().flush();
    all.workspace().refresh();
  }
}
