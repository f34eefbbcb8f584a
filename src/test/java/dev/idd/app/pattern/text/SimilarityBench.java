package dev.idd.app.pattern.text;

import org.junit.jupiter.api.Tag;

/** With the index of the process, as it is by default. */
@Tag("bench")
@Tag("similarity")
class SimilarityBench extends SimilarityQuality {
  @Override
  String results() {
    return "similarity.json";
  }
}
