/** Clock, encryption of secrets and problem details: no business words. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.idd.app.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
