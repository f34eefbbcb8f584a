package dev.idd.app.pattern;

import dev.idd.app.pattern.ClassifiedCounts.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where which failure happens: classes by components, the largest of both first.
 *
 * @param n incidents of the period of which people said both
 */
record HeatMap(
    Instant computedAt, int n, List<Named> classes, List<String> components, List<Cell> cells) {

  record Named(String key, String label) {}

  /** So many; what never happened has no cell. */
  record Cell(String classKey, String component, int n) {}

  static HeatMap of(Instant now, List<Kind> kinds, UnaryOperator<String> label) {
    Map<String, Double> classes = new HashMap<>();
    Map<String, Double> components = new HashMap<>();
    var cells = new ArrayList<Cell>();
    int n = 0;
    for (Kind kind : kinds) {
      String classKey = Pareto.By.CLASS.in(kind);
      String component = Pareto.By.COMPONENT.in(kind);
      if (classKey != null && component != null) {
        int count = (int) kind.value();
        classes.merge(classKey, kind.value(), Double::sum);
        components.merge(component, kind.value(), Double::sum);
        cells.add(new Cell(classKey, component, count));
        n += count;
      }
    }
    return new HeatMap(
        now,
        n,
        Pareto.largestFirst(classes).stream()
            .map(entry -> new Named(entry.getKey(), label.apply(entry.getKey())))
            .toList(),
        Pareto.largestFirst(components).stream().map(Map.Entry::getKey).toList(),
        cells);
  }
}
