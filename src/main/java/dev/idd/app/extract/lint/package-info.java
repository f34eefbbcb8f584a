/**
 * Reads what people write into an Extract and says, by rules that can be looked up, what it is: a
 * requirement or something else, about the system or about a person. Knows no language itself;
 * words and rules of one are resources beside this package.
 */
@NullMarked
package dev.idd.app.extract.lint;

import org.jspecify.annotations.NullMarked;
