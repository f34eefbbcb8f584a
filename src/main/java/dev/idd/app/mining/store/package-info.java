/**
 * Keeps what was read: cursors, snapshots, facts, marks. Plain SQL that runs on H2 and PostgreSQL.
 */
@NullMarked
package dev.idd.app.mining.store;

import org.jspecify.annotations.NullMarked;
