package dev.idd.app.extract.document;

import dev.idd.app.extract.document.Document.Block;
import dev.idd.app.extract.document.Document.Bullets;
import dev.idd.app.extract.document.Document.Heading;
import dev.idd.app.extract.document.Document.Paragraph;
import java.util.stream.Collectors;

/** A document as Markdown. What people typed stays what they typed: it is never read as markup. */
public final class Markdown {
  private Markdown() {}

  public static String of(Document document) {
    return document.blocks().stream()
        .map(Markdown::block)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String block(Block block) {
    if (block instanceof Heading heading) {
      return "#".repeat(heading.level()) + " " + oneLine(heading.text());
    }
    if (block instanceof Bullets bullets) {
      return bullets.items().stream()
          .map(item -> "- " + lines(item, "\\\n  "))
          .collect(Collectors.joining("\n"));
    }
    return lines(((Paragraph) block).text(), "\\\n");
  }

  private static String oneLine(String text) {
    return escaped(text.strip().replaceAll("\\s*\\R\\s*", " "));
  }

  /** Line breaks stay line breaks; blank lines would end the block. */
  private static String lines(String text, String separator) {
    return text.strip()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> escaped(line.strip()))
        .collect(Collectors.joining(separator));
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*\\[\\]<>|~]", "\\\\$0")
        .replaceAll("(?<!\\w)_|_(?!\\w)", "\\\\_")
        .replaceAll("&(?=#?\\w+;)", "\\\\&")
        .replaceAll("^([#+=-])", "\\\\$1")
        .replaceAll("^(\\d{1,9})([.)])", "$1\\\\$2");
  }
}
