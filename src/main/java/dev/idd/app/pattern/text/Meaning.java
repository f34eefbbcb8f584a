package dev.idd.app.pattern.text;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The sentence model, loaded when the first text is to be understood. Where it cannot run, words
 * alone must do.
 */
@Component
class Meaning implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(Meaning.class);

  private final boolean wanted;
  private boolean tried;
  private @Nullable OnnxSentenceModel loaded;

  Meaning(SimilarityProperties properties) {
    this.wanted = properties.vectors();
  }

  /** Whether it was asked for; it may turn out that it cannot run. */
  boolean isWanted() {
    return wanted;
  }

  synchronized Optional<SentenceModel> model() {
    if (wanted && !tried) {
      tried = true;
      loaded = load();
    }
    return Optional.ofNullable(loaded);
  }

  private static @Nullable OnnxSentenceModel load() {
    try {
      return OnnxSentenceModel.load();
    } catch (IOException | OrtException | LinkageError e) {
      log.warn("Similar incidents are found by words alone: the sentence model cannot run", e);
      return null;
    }
  }

  @Override
  public synchronized void destroy() throws OrtException {
    if (loaded != null) {
      loaded.close();
      loaded = null;
    }
  }
}
