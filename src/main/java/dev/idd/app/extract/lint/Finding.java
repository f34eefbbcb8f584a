package dev.idd.app.extract.lint;

/**
 * Words about a person where a cause belongs.
 *
 * @param start where the words begin in the text, counted as Java and JavaScript count
 * @param end where they end
 * @param sentence what a phrasing to take would replace
 * @param hint what to say instead, with the phrasing
 * @param phrasing how it could be said of the system; “…” in it is a gap to fill in
 */
public record Finding(
    String excerpt, int start, int end, Range sentence, String hint, String phrasing, String rule) {

  /** A part of a text. */
  public record Range(int start, int end) {}
}
