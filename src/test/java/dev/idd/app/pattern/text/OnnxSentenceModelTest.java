package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The model inside the jar, where it can run. */
class OnnxSentenceModelTest {

  private static WordPieces pieces() throws IOException {
    try (InputStream tokenizer =
        OnnxSentenceModelTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      return WordPieces.read(tokenizer);
    }
  }

  @Test
  void takesATextApartAsTheModelWasTaught() throws IOException {
    assertThat(pieces().ids("Hello, World!", 128)).containsExactly(101, 7592, 1010, 2088, 999, 102);
    assertThat(pieces().ids("héllo", 128)).containsExactly(101, 7592, 102);
    assertThat(pieces().ids("", 128)).containsExactly(101, 102);
    assertThat(pieces().ids("word ".repeat(500), 128)).hasSize(128).endsWith(102);
  }

  @Test
  void likeMeaningsAreNear() {
    var settings = new SimilarityProperties(true, true, Duration.ofMinutes(1));
    var meaning = new Meaning(settings);
    var loaded = meaning.model();
    assumeTrue(loaded.isPresent(), "The sentence model cannot run here");
    SentenceModel model = loaded.orElseThrow();

    float[] slow = model.vector("Checkout is very slow");
    float[] ages = model.vector("Paying takes ages");
    float[] coffee = model.vector("The coffee machine has no beans");

    assertThat(Vectors.dot(slow, slow)).isEqualTo(1, within(1e-3));
    assertThat(Vectors.dot(slow, ages)).isGreaterThan(Vectors.dot(slow, coffee) + .1);
    assertThat(model.vector("")).doesNotContain(Float.NaN);
    assertThat(Vectors.of(Vectors.bytes(slow))).isEqualTo(slow);
  }

  @Test
  void isNotTriedWhereItIsSwitchedOff() {
    var settings = new SimilarityProperties(true, false, Duration.ofMinutes(1));

    assertThat(new Meaning(settings).model()).isEmpty();
  }
}
