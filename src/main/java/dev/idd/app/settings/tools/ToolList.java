package dev.idd.app.settings.tools;

import dev.idd.app.settings.Taxonomy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list of AI tools, and what a list has to be. */
record ToolList(List<String> tools) {
  static final int MOST = 100;
  static final int NAME = 255;
  static final ToolList SHIPPED = new ToolList(Taxonomy.AI_TOOLS);

  static ToolList of(@Nullable List<String> typed) {
    return new ToolList(
        Stream.ofNullable(typed)
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList());
  }

  boolean isShipped() {
    return equals(SHIPPED);
  }

  /** What is wrong with an entry, by its place; -1: with the list. */
  Map<Integer, String> faults() {
    var faults = new LinkedHashMap<Integer, String>();
    if (tools.size() > MOST) {
      faults.put(-1, "Keep this list to 100 tools.");
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < tools.size(); i++) {
      String name = tools.get(i);
      if (name.length() > NAME || name.chars().anyMatch(Character::isISOControl)) {
        faults.put(i, "Keep the name of a tool to one line of at most 255 characters.");
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        faults.put(i, "“%s” is in the list already.".formatted(name));
      }
    }
    return faults;
  }
}
