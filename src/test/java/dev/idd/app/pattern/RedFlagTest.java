package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Response;
import dev.idd.app.pattern.RedFlag.Facts;
import dev.idd.app.settings.policy.Form;
import dev.idd.app.settings.policy.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is worth a look, and what is not. */
class RedFlagTest {

  private static Facts facts(
      String severity, String form, String role, boolean overdue, String recurring) {
    List<Response.Role> roles =
        role == null ? List.of() : List.of(new Response.Role(role, null, "Jo"));
    var response = new Response(null, "", null, roles, List.of(), null, null, null, "");
    return new Facts(
        Extract.EMPTY.with(response),
        severity == null ? null : Severity.of(severity),
        Form.of(form),
        overdue,
        recurring == null ? List.of() : Arrays.asList(recurring.split(" ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a full form without a commander,    SEV-2, full,  ,                   false, ,      no-commander",
    "an unknown severity is a full form, ,      full,  technical,          false, ,      no-commander",
    "SEV-0 in a light form,              SEV-0, light, ,                   false, ,      no-commander",
    "SEV-1 in no form,                   SEV-1, none,  ,                   false, ,      no-commander",
    "a light form needs none,            SEV-3, light, ,                   false, ,      ",
    "a commander is there,               SEV-0, full,  incident-commander, false, ,      ",
    "the review is overdue,              SEV-3, light, ,                   true,  ,      review-skipped",
    "it happened before,                 SEV-3, light, ,                   false, OPS-1, recurring",
    "everything at once,                 SEV-0, full,  ,                   true,  OPS-1, no-commander review-skipped recurring",
  })
  void tells(
      String name,
      String severity,
      String form,
      String role,
      boolean overdue,
      String recurring,
      String expected) {
    var flags = RedFlag.of(facts(severity, form, role, overdue, recurring));

    assertThat(flags.stream().map(RedFlag::code).collect(Collectors.joining(" ")))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void namesAFewOfThoseThatCameBefore() {
    var flag = RedFlag.of(facts("SEV-3", "light", null, false, "OPS-5 OPS-4 OPS-3 OPS-2 OPS-1"));

    assertThat(flag.get(0).sentence())
        .isEqualTo(
            "The same class in the same component within 90 days: OPS-5, OPS-4, OPS-3, 2 more.");
  }
}
