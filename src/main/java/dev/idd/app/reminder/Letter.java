package dev.idd.app.reminder;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is written to somebody: a subject and a few lines, some of which lead somewhere. */
record Letter(String subject, List<Line> lines) {

  /** One line; {@code link}: where it leads, or null. */
  record Line(String text, @Nullable String link) {
    static Line of(String text) {
      return new Line(text, null);
    }
  }

  String text() {
    return lines.stream()
        .map(line -> line.link() == null ? line.text() : line.text() + "\n  " + line.link())
        .collect(Collectors.joining("\n"));
  }

  String html() {
    return lines.stream()
        .map(line -> "<p>" + paragraph(line) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String paragraph(Line line) {
    String link = line.link();
    String text = escape(line.text());
    return link == null ? text : "<a href=\"" + escape(link) + "\">" + text + "</a>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
