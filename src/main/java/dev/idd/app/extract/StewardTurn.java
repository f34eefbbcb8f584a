package dev.idd.app.extract;

import java.time.LocalDate;

/**
 * Whose turn it was last in a rotation.
 *
 * @param place where this person stood in the list: there it goes on when they are no longer in it
 * @param week the Monday of the week of this turn
 */
record StewardTurn(String account, int place, LocalDate week) {}
