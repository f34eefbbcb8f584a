package dev.idd.sandbox.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Json;
import java.util.List;

/** Writes ADF documents: headings, paragraphs and bullet lists. */
final class Doc {
  private final ObjectNode root = Json.object().put("type", "doc").put("version", 1);
  private final ArrayNode content = root.putArray("content");

  Doc heading(String text) {
    var heading = block("heading", text);
    heading.putObject("attrs").put("level", 3);
    content.add(heading);
    return this;
  }

  Doc paragraph(String text) {
    content.add(block("paragraph", text));
    return this;
  }

  Doc bullets(List<String> items) {
    if (!items.isEmpty()) {
      var list = content.addObject().put("type", "bulletList").putArray("content");
      items.forEach(
          item ->
              list.addObject()
                  .put("type", "listItem")
                  .putArray("content")
                  .add(block("paragraph", item)));
    }
    return this;
  }

  ObjectNode json() {
    return root;
  }

  /** Empty text nodes are no ADF, so an empty text leaves an empty block. */
  private static ObjectNode block(String type, String text) {
    var block = Json.object().put("type", type);
    var inline = block.putArray("content");
    if (!text.isEmpty()) {
      inline.addObject().put("type", "text").put("text", text);
    }
    return block;
  }
}
