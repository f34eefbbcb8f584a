package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Numbers;
import dev.idd.app.settings.RootCauseTaxonomy;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.TermKind;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What people call the groups. */
@Component
class GroupLabels {
  private final RootCauseTaxonomy taxonomy;

  GroupLabels(RootCauseTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  UnaryOperator<String> of(CountedProject project, By by) {
    if (by == By.NONE) {
      return key -> "All";
    }
    UnaryOperator<String> named = named(project, by);
    return key ->
        switch (key) {
          case "" -> "Not said";
          case Numbers.OTHERS -> "Others";
          default -> named.apply(key);
        };
  }

  private UnaryOperator<String> named(CountedProject project, By by) {
    if (by != By.CLASS) {
      return UnaryOperator.identity();
    }
    RootCauses causes = taxonomy.of(project.tenant(), project.key());
    return key -> causes.name(TermKind.CLASS, key);
  }
}
