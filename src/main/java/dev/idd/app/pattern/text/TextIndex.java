package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the index. It never leaves the tenant. */
@Component
class TextIndex {
  private final EntityManager entities;

  TextIndex(EntityManager entities) {
    this.entities = entities;
  }

  /** Where to look: incidents of a project that are older than one. */
  record Place(TenantId tenant, ProjectKey project, IssueId before) {}

  /**
   * @param meaning null for a text without a vector
   */
  record Hit(long issueId, double score, float @Nullable [] meaning) {}

  @Transactional(readOnly = true)
  public List<Hit> byWords(Place place, Words words, int most) {
    return found(
        f ->
            f.bool()
                .filter(within(f, place))
                .must(
                    f.bool()
                        .with(
                            any ->
                                words
                                    .weights()
                                    .forEach(
                                        (word, weight) ->
                                            any.should(
                                                f.match()
                                                    .field(IncidentText.WORDS)
                                                    .matching(word)
                                                    .boost(weight.floatValue()))))),
        most);
  }

  @Transactional(readOnly = true)
  public List<Hit> byMeaning(Place place, float[] meaning, int most) {
    return found(
        f -> f.knn(most).field(IncidentText.MEANING).matching(meaning).filter(within(f, place)),
        most);
  }

  private static SearchPredicate within(SearchPredicateFactory f, Place place) {
    return f.bool()
        .filter(f.match().field(IncidentText.TENANT).matching(place.tenant().value().toString()))
        .filter(f.match().field(IncidentText.PROJECT).matching(place.project().value()))
        .filter(f.range().field(IncidentText.ISSUE).lessThan(place.before().value()))
        .toPredicate();
  }

  private interface Question {
    PredicateFinalStep ask(SearchPredicateFactory f);
  }

  private List<Hit> found(Question question, int most) {
    return Search.session(entities)
        .search(IncidentText.class)
        .select(
            f ->
                f.composite()
                    .from(
                        f.field(IncidentText.ISSUE, Long.class),
                        f.score(),
                        f.field(IncidentText.MEANING, float[].class))
                    .as((issue, score, meaning) -> new Hit(issue, score, meaning)))
        .where(f -> question.ask(f))
        .fetchHits(most);
  }
}
