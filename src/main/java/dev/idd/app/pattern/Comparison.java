package dev.idd.app.pattern;

import dev.idd.app.extract.Extracts;
import dev.idd.app.extract.RootCause;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.text.SharedPhrases;
import dev.idd.app.pattern.text.SharedPhrases.Shared;
import dev.idd.app.settings.RootCauseTaxonomy;
import dev.idd.app.settings.TermKind;
import dev.idd.app.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of incidents what they have in common with one, and what speaks against it. */
@Component
class Comparison {
  private final Extracts extracts;
  private final RootCauseTaxonomy taxonomy;
  private final SharedPhrases phrases;

  Comparison(Extracts extracts, RootCauseTaxonomy taxonomy, SharedPhrases phrases) {
    this.extracts = extracts;
    this.taxonomy = taxonomy;
    this.phrases = phrases;
  }

  /**
   * @param sameClass whether people named the same class for both
   * @param otherClass whether they named another one
   * @param shared how many telling words or phrases both have
   */
  record Compared(
      List<String> reasons,
      @Nullable String caution,
      boolean sameClass,
      boolean otherClass,
      int shared) {
    static final Compared NOTHING = new Compared(List.of(), Caution.SYMPTOMS, false, false, 0);
  }

  /** In no order; what is not to be compared any more is missing. */
  Map<IssueId, Compared> of(
      TenantId tenant, ProjectKey project, IssueId incident, Collection<IssueId> others) {
    RootCause mine = extracts.of(tenant, incident).rootCause();
    Map<IssueId, Shared> shared = phrases.of(tenant, project, incident, others);
    UnaryOperator<String> names = key -> taxonomy.of(tenant, project).name(TermKind.CLASS, key);
    var compared = new HashMap<IssueId, Compared>();
    for (IssueId other : Set.copyOf(others)) {
      compared.put(
          other,
          compared(
              mine,
              extracts.of(tenant, other).rootCause(),
              shared.getOrDefault(other, Shared.NOTHING),
              names));
    }
    return compared;
  }

  private static Compared compared(
      RootCause mine, RootCause theirs, Shared shared, UnaryOperator<String> names) {
    var reasons = new ArrayList<String>();
    String classKey = mine.classKey();
    boolean sameClass = false;
    if (classKey != null && classKey.equals(theirs.classKey())) {
      sameClass = true;
      reasons.add("Same class: " + names.apply(classKey));
    }
    if (!mine.component().isEmpty() && mine.component().equals(theirs.component())) {
      reasons.add("Same component: " + mine.component());
    }
    if (!shared.causes().isEmpty()) {
      reasons.add("Causes of both mention " + quoted(shared.causes()));
    }
    if (!shared.texts().isEmpty()) {
      reasons.add("Both mention " + quoted(shared.texts()));
    }
    return new Compared(
        reasons,
        Caution.of(mine, theirs, shared, names),
        sameClass,
        classKey != null && theirs.classKey() != null && !sameClass,
        shared.causes().size() + shared.texts().size());
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(" and "));
  }
}
