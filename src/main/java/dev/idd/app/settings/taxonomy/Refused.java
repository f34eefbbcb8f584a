package dev.idd.app.settings.taxonomy;

import dev.idd.app.settings.TermKind;
import dev.idd.app.settings.taxonomy.TermRules.Fault;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.util.List;

/** Says no to a change, beside the field that is wrong. */
final class Refused {
  private Refused() {}

  static Problem field(String field, String message) {
    return Problem.invalidFields(List.of(new FieldError(field, message)));
  }

  /**
   * What was in order before is out of order only because of the operation, so a fault belongs to a
   * field of its form; those of the term in hand say it best.
   */
  static void ifFaulty(TermKind kind, Tree tree, List<Fault> faults) {
    List<Fault> ofTerm =
        faults.stream()
            .filter(fault -> fault.kind() == kind && tree.isTouched(fault.index()))
            .toList();
    List<Fault> told = ofTerm.isEmpty() ? faults : ofTerm;
    if (!told.isEmpty()) {
      throw Problem.invalidFields(
          told.stream()
              .map(
                  fault ->
                      new FieldError(
                          fault.part().isEmpty() ? path(fault) : fault.part(), fault.message()))
              .toList());
    }
  }

  static String path(Fault fault) {
    String list = fault.kind() == TermKind.CLASS ? "classes" : "triggers";
    String term = fault.index() < 0 ? list : list + "[" + fault.index() + "]";
    return fault.part().isEmpty() ? term : term + "." + fault.part();
  }
}
