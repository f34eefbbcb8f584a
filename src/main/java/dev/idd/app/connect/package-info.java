/** The only code that knows Connect: descriptor, signed install, JWT checks, page shells. */
@ApplicationModule(allowedDependencies = {"shared", "tenant", "jira :: host"})
@NullMarked
package dev.idd.app.connect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
