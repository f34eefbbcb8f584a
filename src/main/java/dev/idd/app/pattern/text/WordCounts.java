package dev.idd.app.pattern.text;

import java.util.Collection;

/** Tells how common words are in the index, wherever that is. */
interface WordCounts {
  Frequencies of(Collection<String> words);
}
