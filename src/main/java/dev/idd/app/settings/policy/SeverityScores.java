package dev.idd.app.settings.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two number fields of a site, each scored from 0 to 10, from which the severity follows.
 *
 * @param impactFieldId null only while somebody is still choosing; no policy is saved like that
 */
public record SeverityScores(@Nullable String impactFieldId, @Nullable String urgencyFieldId) {
  private static final BigDecimal LEAST = BigDecimal.ZERO;
  private static final BigDecimal MOST = BigDecimal.TEN;

  List<String> fields() {
    return Stream.of(impactFieldId, urgencyFieldId).filter(Objects::nonNull).toList();
  }

  /** What two scores mean: only the worst level asks for both to be high. */
  static Severity level(BigDecimal impact, BigDecimal urgency) {
    if (atLeast(9, impact.min(urgency))) {
      return Severity.SEV_0;
    }
    BigDecimal worse = impact.max(urgency);
    if (atLeast(7, worse)) {
      return Severity.SEV_1;
    }
    if (atLeast(5, worse)) {
      return Severity.SEV_2;
    }
    return atLeast(3, worse) ? Severity.SEV_3 : Severity.SEV_4;
  }

  private static boolean atLeast(int least, BigDecimal score) {
    return score.compareTo(BigDecimal.valueOf(least)) >= 0;
  }

  IncidentSeverity read(IssueFields fields) {
    Score impact = score("impact", impactFieldId, fields);
    Score urgency = score("urgency", urgencyFieldId, fields);
    String label =
        Stream.of(impact, urgency)
            .map(Score::label)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(", "));
    String wrong =
        Stream.of(impact, urgency)
            .map(Score::wrong)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" and "));
    if (impact.number() == null || urgency.number() == null || !wrong.isEmpty()) {
      return new IncidentSeverity(
          null, label, sentence(wrong + ", so the full form is asked for."));
    }
    return new IncidentSeverity(level(impact.number(), urgency.number()), label, "");
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static Score score(String name, @Nullable String field, IssueFields fields) {
    JsonNode value = field == null ? null : fields.at(field).orElse(null);
    if (value == null) {
      return new Score(name, null, name + " is empty");
    }
    if (!value.isNumber()) {
      return new Score(name, null, name + " is not a number");
    }
    BigDecimal number = value.decimalValue();
    boolean inside = number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0;
    return new Score(name, number, inside ? "" : name + " is not between 0 and 10");
  }

  /**
   * What an incident says of one of the two.
   *
   * @param wrong why it cannot be used, empty when it can
   */
  private record Score(String name, @Nullable BigDecimal number, String wrong) {
    String label() {
      return number == null ? "" : name + " " + number.stripTrailingZeros().toPlainString();
    }
  }
}
