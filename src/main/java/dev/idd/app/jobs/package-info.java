/** Retry policy, tenant sweep and logging around db-scheduler. */
@ApplicationModule(allowedDependencies = {"shared", "tenant"})
@NullMarked
package dev.idd.app.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
