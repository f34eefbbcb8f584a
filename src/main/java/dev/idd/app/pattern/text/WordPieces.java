package dev.idd.app.pattern.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into the pieces a sentence model was trained on: lower case without accents, marks
 * on their own, and of each word the longest pieces that the vocabulary has (WordPiece).
 */
final class WordPieces {
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final int LONGEST_WORD = 100;
  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary;
  private final long first;
  private final long last;
  private final long unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.first = special("[CLS]");
    this.last = special("[SEP]");
    this.unknown = special("[UNK]");
  }

  /**
   * @param tokenizer a {@code tokenizer.json} whose model is a WordPiece
   */
  static WordPieces read(InputStream tokenizer) throws IOException {
    JsonNode words = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
    var vocabulary = new HashMap<String, Integer>();
    words.properties().forEach(word -> vocabulary.put(word.getKey(), word.getValue().asInt()));
    return new WordPieces(vocabulary);
  }

  private long special(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("The vocabulary has no " + piece);
    }
    return id;
  }

  /** The numbers of the pieces, with the marks of beginning and end; what is too much is cut. */
  long[] ids(String text, int most) {
    var ids = new ArrayList<Long>();
    ids.add(first);
    for (String word : words(text)) {
      if (ids.size() >= most - 1) {
        break;
      }
      ids.addAll(pieces(word));
    }
    List<Long> kept = new ArrayList<>(ids.subList(0, Math.min(ids.size(), most - 1)));
    kept.add(last);
    return kept.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<String> words(String text) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) && !Character.isIdeographic(c)) {
                word.appendCodePoint(c);
                return;
              }
              end(word, words);
              if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                words.add(Character.toString(c));
              }
            });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private List<Long> pieces(String word) {
    if (word.length() > LONGEST_WORD) {
      return List.of(unknown);
    }
    var pieces = new ArrayList<Long>();
    for (int from = 0; from < word.length(); ) {
      Piece piece = longest(word, from);
      if (piece == null) {
        return List.of(unknown);
      }
      pieces.add(piece.id());
      from = piece.end();
    }
    return pieces;
  }

  private record Piece(long id, int end) {}

  private @Nullable Piece longest(String word, int from) {
    for (int to = word.length(); to > from; to--) {
      Integer id = vocabulary.get(piece(word, from, to));
      if (id != null) {
        return new Piece(id, to);
      }
    }
    return null;
  }

  private static String piece(String word, int from, int to) {
    return (from == 0 ? "" : INSIDE) + word.substring(from, to);
  }
}
