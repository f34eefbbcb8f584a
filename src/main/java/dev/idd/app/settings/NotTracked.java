package dev.idd.app.settings;

import dev.idd.app.shared.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What somebody is told who asks about a project without incident issue types. */
public final class NotTracked {
  private static final String CODE = "not-tracked";

  private NotTracked() {}

  /** To whoever may see the project. */
  public static Problem toReader() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        CODE,
        "This project is not tracked yet. A project admin can choose its incident issue types in"
            + " the project's IDD settings.",
        Map.of());
  }

  /** To an admin of the project. */
  public static Problem toAdmin() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        CODE,
        "This project is not tracked. Choose its incident issue types in the project's IDD"
            + " settings first.",
        Map.of());
  }
}
