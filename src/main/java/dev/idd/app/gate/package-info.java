/** May this incident close? Policy, verdict, issue property, and the audit of every close. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "tenant",
      "jira",
      "settings",
      "settings::policy",
      "extract",
      "improvement",
      "jobs",
      "kept"
    })
@NullMarked
package dev.idd.app.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
