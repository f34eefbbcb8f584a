/**
 * What the numbers are: pure functions over incidents and what came of them; no clock, no database.
 */
@NullMarked
package dev.idd.app.metrics.numbers;

import org.jspecify.annotations.NullMarked;
