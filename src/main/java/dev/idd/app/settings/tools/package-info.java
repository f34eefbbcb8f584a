/** The list of AI tools that a project offers: ours, or its own. */
@NullMarked
package dev.idd.app.settings.tools;

import org.jspecify.annotations.NullMarked;
