/** The Extract of one incident: what happened, why, and what must change. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "tenant",
      "jira",
      "settings",
      "settings::policy",
      "settings::people",
      "jobs",
      "kept"
    })
@NullMarked
package dev.idd.app.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
