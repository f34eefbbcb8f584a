package dev.idd.app.pattern.text;

/**
 * What is compared: a title, and what explains it.
 *
 * @param body may be empty
 */
public record ReadableText(String title, String body) {
  /** The beginning says what it is about; traces of a stack do not. */
  private static final int MEANINGFUL = 500;

  /** A word of the title counts twice. */
  String words() {
    return title + "\n" + title + "\n" + body;
  }

  /** Title alone and with its beginning: of length one, as all vectors. */
  float[] meaning(SentenceModel model) {
    String beginning = body.substring(0, Math.min(MEANINGFUL, body.length()));
    return Vectors.unit(Vectors.sum(model.vector(title), model.vector(title + ". " + beginning)));
  }
}
