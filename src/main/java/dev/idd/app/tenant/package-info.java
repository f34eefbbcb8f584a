/** Who is asking: installations, our own tenant id, the caller of a request. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.idd.app.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
