package dev.idd.app.extract.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a text, or as much of an endless one as rules look at in one go: the longest text
 * allowed is read as fast as any.
 *
 * @param start where it begins in the text
 */
record Piece(int start, String text) {
  private static final int LONGEST = 500;

  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (int start = 0, end; start < text.length(); start = end) {
      end = end(text, start);
      pieces.add(new Piece(start, text.substring(start, end)));
    }
    return pieces;
  }

  /** Where it is in the text, without the blanks around it. */
  Finding.Range said() {
    int begin = start + text.length() - text.stripLeading().length();
    return new Finding.Range(begin, Math.max(begin, start + text.stripTrailing().length()));
  }

  private static int end(String text, int start) {
    int furthest = Math.min(start + LONGEST, text.length());
    for (int i = start + 1; i < furthest; i++) {
      if (Character.isWhitespace(text.charAt(i)) && ".!?;".indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return furthest == text.length() ? furthest : lastBlank(text, start, furthest);
  }

  /** Words stay whole, unless one is longer than all that is looked at. */
  private static int lastBlank(String text, int start, int furthest) {
    for (int i = furthest; i > start; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return furthest;
  }
}
