/** Settings as a file: read with the line of every mistake, compared, and taken as a whole. */
@NullMarked
package dev.idd.app.settings.code;

import org.jspecify.annotations.NullMarked;
