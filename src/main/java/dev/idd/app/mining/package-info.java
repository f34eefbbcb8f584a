/** Reads issue histories page by page into facts. */
@ApplicationModule(
    allowedDependencies = {"shared", "tenant", "jira", "settings", "settings::policy", "jobs"})
@NullMarked
package dev.idd.app.mining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
