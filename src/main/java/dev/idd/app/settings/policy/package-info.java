/** What the gate demands in a project, of which severity, and who may make an exception. */
@NamedInterface("policy")
@NullMarked
package dev.idd.app.settings.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
