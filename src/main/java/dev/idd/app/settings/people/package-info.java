/** Who leads the incidents of a project, and who is told of what, when. */
@NamedInterface("people")
@NullMarked
package dev.idd.app.settings.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
