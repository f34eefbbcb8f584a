package dev.idd.app.pattern.text;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Takes words apart as {@link IncidentAnalyzer} does, in a search server. */
public final class WordsInOpenSearch implements ElasticsearchAnalysisConfigurer {
  private static final String POSSESSIVE = "incident-possessive";
  private static final String STOP = "incident-stop";

  @Override
  public void configure(ElasticsearchAnalysisConfigurationContext context) {
    context.tokenFilter(POSSESSIVE).type("stemmer").param("language", "possessive_english");
    context.tokenFilter(STOP).type("stop").param("stopwords", "_english_");
    context
        .analyzer(Words.ANALYZER)
        .custom()
        .tokenizer("standard")
        .tokenFilters(POSSESSIVE, "lowercase", STOP, "porter_stem");
  }
}
