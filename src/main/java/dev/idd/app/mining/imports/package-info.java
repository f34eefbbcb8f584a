/** Takes in incidents from files, for those who come from elsewhere. */
@NullMarked
package dev.idd.app.mining.imports;

import org.jspecify.annotations.NullMarked;
