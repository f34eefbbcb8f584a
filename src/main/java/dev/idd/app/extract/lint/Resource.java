package dev.idd.app.extract.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of a language: sections with a name in brackets, below each its {@code key: value} lines.
 * A line that begins with blanks goes on with the value above it; {@code #} begins a comment.
 */
final class Resource {
  private final String path;

  Resource(String language, String file) {
    this.path = language + "/" + file;
  }

  /** One section of the file, with the values of its keys. */
  record Section(String name, Map<String, String> values) {
    String get(String key) {
      String value = values.get(key);
      if (value == null) {
        throw new IllegalStateException("[" + name + "] has no " + key);
      }
      return value;
    }

    String get(String key, String otherwise) {
      return values.getOrDefault(key, otherwise);
    }
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    String key = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        sections.add(new Section(line.substring(1, line.length() - 1), new LinkedHashMap<>()));
      } else {
        Section section = sections.get(sections.size() - 1);
        int colon = line.indexOf(':');
        boolean goesOn = line.startsWith(" ");
        key = goesOn ? key : line.substring(0, colon);
        String value = goesOn ? line : line.substring(colon + 1);
        section.values().merge(key, value.strip(), (begun, more) -> begun + " " + more);
      }
    }
    return sections;
  }

  /** The lines that say something. */
  List<String> lines() {
    try (InputStream file = Resource.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("No resource " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
