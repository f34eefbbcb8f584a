/** How the root-cause taxonomy of a site and its projects is read, changed and kept. */
@NullMarked
package dev.idd.app.settings.taxonomy;

import org.jspecify.annotations.NullMarked;
