package dev.idd.app.extract.document;

import dev.idd.app.extract.document.Document.Block;
import dev.idd.app.extract.document.Document.Bullets;
import dev.idd.app.extract.document.Document.Heading;
import dev.idd.app.extract.document.Document.Paragraph;
import dev.idd.app.jira.Adf;
import java.util.Map;

/** A document as a comment of Jira, cut where Jira would not take more. */
public final class AdfComment {
  /** Jira takes 32,767 characters in a comment; the form around them needs some room. */
  static final int MOST = 28_000;

  private static final String CUT = "The rest is in the IDD panel of this issue.";

  private AdfComment() {}

  public static Map<String, Object> of(Document document) {
    Adf adf = Adf.empty();
    int length = 0;
    for (Block block : document.blocks()) {
      length += length(block);
      if (length > MOST) {
        return adf.paragraph(CUT).json();
      }
      adf = add(adf, block);
    }
    return adf.json();
  }

  private static Adf add(Adf adf, Block block) {
    if (block instanceof Heading heading) {
      return adf.heading(heading.text());
    }
    if (block instanceof Bullets bullets) {
      return adf.bullets(bullets.items());
    }
    return adf.paragraph(((Paragraph) block).text());
  }

  private static int length(Block block) {
    if (block instanceof Heading heading) {
      return heading.text().length();
    }
    return block instanceof Bullets bullets
        ? bullets.items().stream().mapToInt(String::length).sum()
        : ((Paragraph) block).text().length();
  }
}
