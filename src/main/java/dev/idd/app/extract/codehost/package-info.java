/** Asks code hosts when a commit or a pull request landed, to compare a test with its fix. */
@NullMarked
package dev.idd.app.extract.codehost;

import org.jspecify.annotations.NullMarked;
