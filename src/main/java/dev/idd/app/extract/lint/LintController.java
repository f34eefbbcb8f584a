package dev.idd.app.extract.lint;

import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lints, for pages that show what they say while somebody writes. Keeps nothing. */
@RestController
@RequestMapping("/api/lint")
class LintController {
  private static final int LONGEST = 4_000;

  @PostMapping("/statement")
  StatementView statement(Caller caller, @RequestBody StatementRequest request) {
    String text = words(request.text());
    String summary = words(request.summary());
    refuseTooLong(List.of(new Field("text", text), new Field("summary", summary)));
    return StatementView.of(Lint.ENGLISH.statement(text, summary));
  }

  @PostMapping("/cause")
  CauseView cause(Caller caller, @RequestBody CauseRequest request) {
    String text = words(request.text());
    refuseTooLong(List.of(new Field("text", text)));
    return new CauseView(Lint.ENGLISH.cause(text));
  }

  record StatementRequest(@Nullable String text, @Nullable String summary) {}

  /** What says nothing is a wish without words; {@code blocks} tells it from others. */
  record StatementView(
      StatementKind kind,
      String hint,
      String because,
      @Nullable String proposal,
      String rule,
      boolean blocks) {
    static StatementView of(Reading reading) {
      return new StatementView(
          reading.kind() == StatementKind.EMPTY ? StatementKind.WISH : reading.kind(),
          reading.hint(),
          reading.because(),
          reading.proposal(),
          reading.rule(),
          Lint.blocks(reading.kind()));
    }
  }

  record CauseRequest(@Nullable String text) {}

  record CauseView(List<Finding> findings) {}

  private record Field(String name, String text) {}

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void refuseTooLong(List<Field> fields) {
    List<FieldError> errors = new ArrayList<>();
    for (Field field : fields) {
      if (field.text().length() > LONGEST) {
        errors.add(new FieldError(field.name(), "Keep this text under 4,000 characters."));
      }
    }
    if (!errors.isEmpty()) {
      throw Problem.invalidFields(errors);
    }
  }
}
