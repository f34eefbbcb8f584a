package dev.idd.app.pattern.text;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;

/** The embedded index keeps these counts anyway: nothing is searched for. */
final class WordCountsInLucene implements WordCounts {
  private final EntityManagerFactory entities;

  WordCountsInLucene(EntityManagerFactory entities) {
    this.entities = entities;
  }

  @Override
  public Frequencies of(Collection<String> words) {
    var index = Search.mapping(entities).scope(IncidentText.class).extension(LuceneExtension.get());
    try (IndexReader reader = index.openIndexReader()) {
      var having = new HashMap<String, Long>();
      for (Stem stem : Stem.of(String.join(" ", words))) {
        having.put(
            stem.written(), (long) reader.docFreq(new Term(IncidentText.WORDS, stem.stem())));
      }
      return new Frequencies(reader.numDocs(), having);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
