package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.text.IncidentText.Key;
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
   * On one tracker (docs/similarity.md) 60 to 400 words find nearly the same.
   */
  private static final int MOST_WORDS = 60;

  /**
   * An incident that has none of the most telling words is not looked at. The others add to what
   * was found by these.
   */
  private static final int LEADING_WORDS = 25;

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

  /**
   * @param closeness of the meanings, −1 to 1
   */
  record Near(IssueId issue, double closeness) {}

  @Transactional(readOnly = true)
  public List<Hit> byWords(Place place, Words words, String field, int most) {
    Words telling = words.telling(counts.of(words.weights().keySet()), MOST_WORDS);
    if (telling.weights().isEmpty()) {
      return List.of();
    }
    return Search.session(entities)
        .search(IncidentText.class)
        .select(
            f -> knowsMeaning() && field.equals(IncidentText.WORDS) ? withMeaning(f) : withScore(f))
        .where(f -> asked(f, place, telling, field))
        .fetchHits(most);
  }

  private static PredicateFinalStep asked(
      SearchPredicateFactory f, Place place, Words telling, String field) {
    var asked =
        f.bool().filter(within(f, place)).must(anyOf(f, telling.first(LEADING_WORDS), field));
    Words others = telling.after(LEADING_WORDS);
    if (!others.weights().isEmpty()) {
      asked.should(anyOf(f, others, field));
    }
    return asked;
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
  public List<Near> byMeaning(Place place, float[] meaning, int most) {
    return Search.session(entities)
        .search(IncidentText.class)
        .select(
            f ->
                f.composite()
                    .from(f.id(Key.class), f.score())
                    .as((key, score) -> new Near(new IssueId(key.issueId()), cosine(score))))
        .where(
            f -> f.knn(most).field(IncidentText.MEANING).matching(meaning).filter(within(f, place)))
        .fetchHits(most);
  }

  /** Lucene has no scores below zero; all vectors have length one. */
  private static double cosine(float score) {
    return 2.0 * score - 1;
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

  /** Keys and scores are at hand; anything else of a text has to be unpacked. */
  private static ProjectionFinalStep<Hit> withScore(SearchProjectionFactory<?, ?> f) {
    return f.composite()
        .from(f.id(Key.class), f.score())
        .as((key, score) -> new Hit(new IssueId(key.issueId()), score, null));
  }

  private static ProjectionFinalStep<Hit> withMeaning(SearchProjectionFactory<?, ?> f) {
    return f.composite()
        .from(f.id(Key.class), f.score(), f.field(IncidentText.MEANING, float[].class))
        .as((key, score, meaning) -> new Hit(new IssueId(key.issueId()), score, meaning));
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
