package dev.idd.app.pattern.text;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 that trusts rare words more (inverse document frequency to the power of 1.5) and takes all
 * of a text's length into account: a long log is not similar to everything.
 */
final class TellingWords extends BM25Similarity {
  private static final float SATURATION = 1.2f;
  private static final float LENGTH_COUNTS = 1f;
  private static final double TRUST_IN_RARE_WORDS = 1.5;

  TellingWords() {
    super(SATURATION, LENGTH_COUNTS);
  }

  @Override
  protected float idf(long documentsWithIt, long documents) {
    return (float) Math.pow(super.idf(documentsWithIt, documents), TRUST_IN_RARE_WORDS);
  }
}
