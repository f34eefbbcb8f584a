/**
 * What a host (Connect, Forge) must offer so that Jira can be spoken to, and where it delivers what
 * Jira said.
 */
@NamedInterface("host")
@NullMarked
package dev.idd.app.jira.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
