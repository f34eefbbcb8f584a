/** Improvements from proposed to committed, and the stories in Jira that carry them. */
@ApplicationModule(allowedDependencies = {"shared", "tenant", "jira", "settings", "jobs", "kept"})
@NullMarked
package dev.idd.app.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
