/** Tells people, once a day at most, what waits for them. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "tenant",
      "jira",
      "settings",
      "settings::people",
      "settings::policy",
      "extract",
      "improvement",
      "gate",
      "mining",
      "metrics",
      "jobs"
    })
@NullMarked
package dev.idd.app.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
