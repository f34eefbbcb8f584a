package dev.idd.app.settings.policy;

import dev.idd.app.settings.policy.ScoreFields.ScoreField;
import dev.idd.app.shared.Problem.FieldError;
import java.util.List;
import java.util.Objects;

/** Finds what cannot be where the severity is to follow from two scores. Pure. */
final class ScoreFlaws {
  private static final String FIELD = "severity";

  private ScoreFlaws() {}

  /** What is wrong, the first thing of all; empty: nothing. */
  static List<FieldError> of(
      SeverityField severity, SeverityScores scores, List<ScoreField> known) {
    if (severity.fieldId() != null || !severity.options().isEmpty()) {
      return flaw(
          "The severity comes from one field or from impact and urgency. Choose one of the two.");
    }
    if (scores.impactFieldId() == null || scores.urgencyFieldId() == null) {
      return flaw("Choose both fields: one for impact and one for urgency.");
    }
    if (Objects.equals(scores.impactFieldId(), scores.urgencyFieldId())) {
      return flaw("Choose two different fields for impact and urgency.");
    }
    return scores.fields().stream()
        .filter(id -> known.stream().noneMatch(field -> field.id().equals(id)))
        .findFirst()
        .map(id -> flaw("The site has no number field with the id %s.".formatted(id)))
        .orElse(List.of());
  }

  private static List<FieldError> flaw(String sentence) {
    return List.of(new FieldError(FIELD, sentence));
  }
}
