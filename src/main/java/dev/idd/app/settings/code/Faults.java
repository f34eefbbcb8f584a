package dev.idd.app.settings.code;

import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Everything that is wrong with a file, in the order of its lines. */
public final class Faults {
  private record Fault(int line, String path, String message) {
    String sentence() {
      return "line " + line + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
  }

  /** Whoever looks twice at a place finds its fault twice. */
  private final Set<Fault> all = new LinkedHashSet<>();

  void add(int line, String path, String message) {
    all.add(new Fault(line, path, message));
  }

  void throwIfAny() {
    if (!all.isEmpty()) {
      throw Problem.invalidFields(
          all.stream()
              .sorted(Comparator.comparingInt(Fault::line))
              .map(fault -> new FieldError(fault.path(), fault.sentence()))
              .toList());
    }
  }
}
