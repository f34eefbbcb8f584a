package dev.idd.app.pattern.text;

/**
 * What is compared of an incident.
 *
 * @param body what explains the title; may be empty
 * @param notes what people wrote down about its causes later; may be empty
 */
record ReadableText(String title, String body, String notes) {
  static final int LONGEST_TITLE = 1_000;
  static final int LONGEST_BODY = 20_000;

  /** The beginning says what it is about; traces of a stack do not. */
  private static final int MEANINGFUL = 500;

  ReadableText {
    title = cut(title, LONGEST_TITLE);
    body = cut(body, LONGEST_BODY);
    notes = cut(notes, LONGEST_BODY);
  }

  /** Not through the middle of a character, and without the one that PostgreSQL refuses. */
  private static String cut(String text, int most) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    if (clean.length() <= most) {
      return clean;
    }
    boolean splits = Character.isHighSurrogate(clean.charAt(most - 1));
    return clean.substring(0, splits ? most - 1 : most);
  }

  /** A word of the title counts twice. */
  String words() {
    return title + "\n" + title + "\n" + body + (notes.isEmpty() ? "" : "\n" + notes);
  }

  /** Title alone and with its beginning: of length one, as all vectors. */
  float[] meaning(SentenceModel model) {
    String beginning = cut(body, MEANINGFUL);
    return Vectors.unit(Vectors.sum(model.vector(title), model.vector(title + ". " + beginning)));
  }

  /** Whether the meaning of both is the same for certain; notes have no part in it. */
  boolean meansTheSame(ReadableText other) {
    return title.equals(other.title) && body.equals(other.body);
  }
}
