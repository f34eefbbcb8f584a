/** Pure calculations over facts, and the insights that show them. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "tenant",
      "jira",
      "settings",
      "settings::policy",
      "extract",
      "improvement",
      "gate",
      "mining",
      "pattern",
      "jobs",
      "kept"
    })
@NullMarked
package dev.idd.app.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
