package dev.idd.app.pattern.text;

import java.util.Map;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.core.StopFilterFactory;
import org.apache.lucene.analysis.en.EnglishPossessiveFilterFactory;
import org.apache.lucene.analysis.en.PorterStemFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** How words are taken apart and weighed in the embedded index, and where that lies. */
@Component
class IndexSettings implements HibernatePropertiesCustomizer, LuceneAnalysisConfigurer {
  private final SimilarityProperties properties;

  IndexSettings(SimilarityProperties properties) {
    this.properties = properties;
  }

  @Override
  public void customize(Map<String, Object> hibernate) {
    hibernate.put("hibernate.search.backend.type", "lucene");
    hibernate.put("hibernate.search.backend.analysis.configurer", this);
    String directory = properties.index();
    if (directory.isEmpty()) {
      hibernate.put("hibernate.search.backend.directory.type", "local-heap");
    } else {
      hibernate.put("hibernate.search.backend.directory.root", directory);
    }
  }

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.similarity(new TellingWords());
    context
        .analyzer(Words.ANALYZER)
        .custom()
        .tokenizer(StandardTokenizerFactory.class)
        .tokenFilter(EnglishPossessiveFilterFactory.class)
        .tokenFilter(LowerCaseFilterFactory.class)
        .tokenFilter(StopFilterFactory.class)
        .tokenFilter(PorterStemFilterFactory.class);
  }
}
