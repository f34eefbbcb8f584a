package dev.idd.app.pattern.text;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the sentence model where it can run; where it cannot, words alone must do. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimilarityProperties.class)
class SentenceModels {
  private static final Logger log = LoggerFactory.getLogger(SentenceModels.class);

  @Bean
  @Nullable SentenceModel sentenceModel(SimilarityProperties properties) {
    if (!properties.meaning()) {
      return null;
    }
    try {
      return OnnxSentenceModel.load();
    } catch (IOException | OrtException | LinkageError e) {
      log.warn("Similar incidents are found by words alone: the sentence model cannot run", e);
      return null;
    }
  }
}
