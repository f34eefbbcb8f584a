package dev.idd.app.gate;

import dev.idd.app.settings.policy.Form;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who lets an incident pass with less.
 *
 * @param form what a waiver still asks for: light or none
 */
record ExemptionRequest(@Nullable String reason, @Nullable Form form) {
  private static final int LONGEST = 1_000;
  private static final int SHORTEST = 10;

  String statedReason() {
    String text = reason == null ? "" : reason.strip();
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      throw Problem.invalidFields(
          List.of(
              new FieldError(
                  "reason", "Give the reason in 10 to 1,000 characters: it stays on record.")));
    }
    return text;
  }

  Form waivedTo() {
    if (form == null || form == Form.FULL) {
      throw Problem.invalidFields(
          List.of(new FieldError("form", "Choose what is still asked for: light or none.")));
    }
    return form;
  }
}
