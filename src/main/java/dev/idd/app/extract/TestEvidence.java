package dev.idd.app.extract;

import dev.idd.app.extract.TestOrders.Checked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sure we are that the test came before or with the fix.
 *
 * @param grade {@code none}, {@code stated}, {@code linked} or {@code order-verified}
 * @param because why it is no more, or what shows it
 */
record TestEvidence(String grade, String because, @Nullable Instant checkedAt) {

  static TestEvidence of(TestGap gap, @Nullable Checked checked) {
    if (gap.committedAt().isEmpty() && gap.alsoAt().isEmpty()) {
      boolean stated = gap.done() || gap.order() != null;
      return stated
          ? new TestEvidence("stated", "The team says so; there is no link to the test.", null)
          : new TestEvidence("none", "No test is recorded yet.", null);
    }
    if (gap.fixAt().isEmpty()) {
      return linked("A link to the fix is needed to compare with.", null);
    }
    if (checked == null || !checked.isAbout(gap)) {
      return linked("The order could not be looked up for these links.", null);
    }
    return checked.outcome().verified()
        ? new TestEvidence("order-verified", checked.because(), checked.at())
        : linked(checked.because(), checked.at());
  }

  private static TestEvidence linked(String because, @Nullable Instant at) {
    return new TestEvidence("linked", because, at);
  }
}
