package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.Kinds.Kind;
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
      if (kind.classified()) {
        classes.merge(kind.classKey(), (double) kind.incidents(), Double::sum);
        components.merge(kind.component(), (double) kind.incidents(), Double::sum);
        cells.add(new Cell(kind.classKey(), kind.component(), kind.incidents()));
        n += kind.incidents();
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
