/** What incidents have in common: similar ones and systemic findings. */
@ApplicationModule(
    allowedDependencies = {"shared", "tenant", "jira", "settings", "extract", "mining", "jobs"})
@NullMarked
package dev.idd.app.pattern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
