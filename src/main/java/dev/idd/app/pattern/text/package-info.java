/** Which incidents read alike: by their words, and by what their sentences mean. */
@NullMarked
package dev.idd.app.pattern.text;

import org.jspecify.annotations.NullMarked;
