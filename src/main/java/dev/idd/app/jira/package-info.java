/** Speaks Jira both ways: the typed client out, webhook facts in. */
@ApplicationModule(allowedDependencies = {"shared", "tenant", "jobs"})
@NullMarked
package dev.idd.app.jira;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
