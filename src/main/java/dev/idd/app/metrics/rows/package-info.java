/** The rows that numbers are made of: written again where something changed, read as a whole. */
@NullMarked
package dev.idd.app.metrics.rows;

import org.jspecify.annotations.NullMarked;
