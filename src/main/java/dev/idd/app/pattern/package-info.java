/** What incidents have in common: similar ones and systemic findings. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "tenant",
      "jira",
      "settings",
      "settings::policy",
      "settings::people",
      "extract",
      "mining",
      "jobs",
      "kept"
    })
@NullMarked
package dev.idd.app.pattern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
