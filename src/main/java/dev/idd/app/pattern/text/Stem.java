package dev.idd.app.pattern.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A word of a text as the index has it.
 *
 * @param written as people wrote it
 * @param position words that stand beside each other have positions that do
 */
record Stem(String stem, String written, int position) {
  /** The beginning is enough to say what two texts share. */
  private static final int MOST = 2_000;

  static List<Stem> of(String text) {
    var stems = new ArrayList<Stem>();
    try (Analyzer analyzer = new IncidentAnalyzer();
        TokenStream tokens = analyzer.tokenStream(Words.ANALYZER, text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      var step = tokens.addAttribute(PositionIncrementAttribute.class);
      int position = 0;
      tokens.reset();
      while (tokens.incrementToken() && stems.size() < MOST) {
        position += step.getPositionIncrement();
        String written = text.substring(offset.startOffset(), offset.endOffset());
        stems.add(new Stem(term.toString(), written, position));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  /** Numbers and very short words say nothing to a person. */
  boolean isTelling() {
    return stem.length() > 2 && stem.codePoints().anyMatch(Character::isLetter);
  }

  boolean isBefore(Stem next) {
    return next.position == position + 1;
  }
}
