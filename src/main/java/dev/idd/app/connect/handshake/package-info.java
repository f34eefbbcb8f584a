/** Who may come in: signed installs, tokens of people and of Jira itself. */
@NullMarked
package dev.idd.app.connect.handshake;

import org.jspecify.annotations.NullMarked;
