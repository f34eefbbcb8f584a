package dev.idd.app.extract;

import dev.idd.app.extract.ExtractCommand.RecordRootCause;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.settings.Choice;
import dev.idd.app.settings.RootCauseTaxonomy;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds class and trigger to the taxonomy of the project. What an incident carries already may
 * stay, retired or not: nobody loses their text over a list that changed.
 */
@Component
class ChosenTerms {
  private final RootCauseTaxonomy taxonomy;
  private final StoredExtracts extracts;

  ChosenTerms(RootCauseTaxonomy taxonomy, StoredExtracts extracts) {
    this.taxonomy = taxonomy;
    this.extracts = extracts;
  }

  void check(TenantId tenant, VisibleIssue incident, ExtractCommand command) {
    if (command instanceof RecordRootCause change) {
      RootCause before = extracts.of(tenant, incident.id()).rootCause();
      RootCauses terms = taxonomy.of(tenant, incident.project());
      var errors = new ArrayList<FieldError>(Checks.of(command));
      RootCause next = change.rootCause();
      fault(terms, TermKind.CLASS, before.classKey(), next.classKey())
          .ifPresent(message -> errors.add(new FieldError("rootCause.classKey", message)));
      fault(terms, TermKind.TRIGGER, before.triggerKey(), next.triggerKey())
          .ifPresent(message -> errors.add(new FieldError("rootCause.triggerKey", message)));
      if (!errors.isEmpty()) {
        throw Problem.invalidFields(errors);
      }
    }
  }

  /** What is wrong with choosing this term in place of that one. */
  static Optional<String> fault(
      RootCauses terms, TermKind kind, @Nullable String before, @Nullable String chosen) {
    if (chosen == null || chosen.equals(before)) {
      return Optional.empty();
    }
    Term term = terms.find(kind, chosen).orElse(null);
    if (term == null) {
      return Optional.of(
          "There is no %s '%s' in the taxonomy of this project. Choose one of the list."
              .formatted(kind.word(), chosen.length() > 64 ? chosen.substring(0, 64) : chosen));
    }
    if (!term.retired()) {
      return Optional.empty();
    }
    String successor = terms.relabelling(kind).get(chosen);
    return Optional.of(
        successor == null
            ? "The %s “%s” is retired. Choose another one.".formatted(kind.word(), term.name())
            : "The %s “%s” was merged into “%s”. Choose that one."
                .formatted(kind.word(), term.name(), terms.name(kind, successor)));
  }

  /** What the form offers: what can be chosen now, and what the incident carries already. */
  List<Choice> choices(TenantId tenant, VisibleIssue incident, TermKind kind) {
    RootCauses terms = taxonomy.of(tenant, incident.project());
    RootCause recorded = extracts.of(tenant, incident.id()).rootCause();
    String carried = kind == TermKind.CLASS ? recorded.classKey() : recorded.triggerKey();
    var choices = new ArrayList<>(terms.choices(kind));
    terms
        .find(kind, carried)
        .filter(Term::retired)
        .ifPresent(
            term ->
                choices.add(
                    new Choice(
                        term.key(),
                        term.name() + " (retired)",
                        "This %s is retired. It may stay here; once you choose another one, it cannot be chosen again."
                            .formatted(kind.word()))));
    return choices;
  }
}
