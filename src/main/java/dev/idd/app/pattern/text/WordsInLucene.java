package dev.idd.app.pattern.text;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How words are taken apart and weighed in the embedded index; named in the configuration. */
public final class WordsInLucene implements LuceneAnalysisConfigurer {

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.similarity(new TellingWords());
    context.analyzer(Words.ANALYZER).instance(new IncidentAnalyzer());
  }
}
