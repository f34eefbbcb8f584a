/** What a project's admin chose: issue types, link type, statuses, root-cause taxonomy. */
@ApplicationModule(allowedDependencies = {"shared", "tenant", "jira", "jobs", "kept"})
@NullMarked
package dev.idd.app.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
