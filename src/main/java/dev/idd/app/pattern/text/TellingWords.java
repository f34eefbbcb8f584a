package dev.idd.app.pattern.text;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 that trusts rare words more: inverse document frequency to the power of 1.5. Beside meaning,
 * all of a text's length counts: a long log is not similar to everything. Words alone do better
 * with a little less of that and more for what is said often.
 */
final class TellingWords extends PerFieldSimilarityWrapper {
  private static final Similarity BESIDE_MEANING = new Telling(1.2f, 1f);
  private static final Similarity ALONE = new Telling(2f, .9f);

  @Override
  public Similarity get(String field) {
    return field.equals(IncidentText.WORDS_ALONE) ? ALONE : BESIDE_MEANING;
  }

  private static final class Telling extends BM25Similarity {
    Telling(float saturation, float lengthCounts) {
      super(saturation, lengthCounts);
    }

    @Override
    protected float idf(long documentsWithIt, long documents) {
      return (float)
          Math.pow(super.idf(documentsWithIt, documents), Frequencies.TRUST_IN_RARE_WORDS);
    }
  }
}
