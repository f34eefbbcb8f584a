package dev.idd.app.extract.document;

import java.util.ArrayList;
import java.util.List;

/** Plain content in order. What was not recorded is left out rather than shown empty. */
public record Document(List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }

  /** One piece of a document. */
  public sealed interface Block {}

  public record Heading(int level, String text) implements Block {}

  public record Paragraph(String text) implements Block {}

  public record Bullets(List<String> items) implements Block {}

  public static Document empty() {
    return new Document(List.of());
  }

  public Document heading(int level, String text) {
    return and(new Heading(level, text));
  }

  public Document paragraph(String text) {
    return text.isBlank() ? this : and(new Paragraph(text));
  }

  /** One bullet per text; blank ones are left out. */
  public Document bullets(List<String> items) {
    List<String> said = items.stream().filter(item -> !item.isBlank()).toList();
    return said.isEmpty() ? this : and(new Bullets(said));
  }

  /** A section with a heading, if it says anything. */
  public Document section(String heading, Document content) {
    return content.blocks().isEmpty() ? this : heading(2, heading).and(content);
  }

  public Document and(Document other) {
    var all = new ArrayList<>(blocks);
    all.addAll(other.blocks);
    return new Document(all);
  }

  private Document and(Block block) {
    return and(new Document(List.of(block)));
  }
}
