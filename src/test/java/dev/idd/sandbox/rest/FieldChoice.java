package dev.idd.sandbox.rest;

import dev.idd.sandbox.model.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields of issues a request wants to see. */
record FieldChoice(List<Field> fields, boolean keyOnly, boolean idOnly) {
  private static final Set<String> ALWAYS = Set.of("id", "key");

  /**
   * Reads names such as {@code summary}, {@code *all}, {@code *navigable} and {@code -comment}.
   *
   * @param asked none means what the operation shows by default
   */
  static FieldChoice of(Call call, List<String> asked, String byDefault) {
    Map<String, Field> chosen = new LinkedHashMap<>();
    List<String> names = asked.isEmpty() ? List.of(byDefault) : asked;
    boolean onlyTakesAway = names.stream().allMatch(n -> n.startsWith("-"));
    if (onlyTakesAway) {
      all(call).forEach(f -> chosen.put(f.id(), f));
    }
    for (String name : names) {
      choose(call, name, chosen);
    }
    boolean keyOnly = ALWAYS.containsAll(names);
    return new FieldChoice(List.copyOf(chosen.values()), keyOnly, names.equals(List.of("id")));
  }

  private static void choose(Call call, String name, Map<String, Field> chosen) {
    if (name.startsWith("-")) {
      chosen.remove(name.substring(1));
    } else if (name.equals("*all")) {
      all(call).forEach(f -> chosen.put(f.id(), f));
    } else if (name.equals("*navigable")) {
      all(call).stream().filter(f -> !f.id().equals("comment")).forEach(f -> chosen.put(f.id(), f));
    } else if (!ALWAYS.contains(name)) {
      call.site()
          .catalogue()
          .fields()
          .find(name)
          .ifPresentOrElse(
              f -> chosen.put(f.id(), f),
              () -> call.odd().accept("asks for the unknown field '" + name + "'"));
    }
  }

  private static java.util.Collection<Field> all(Call call) {
    return call.site().catalogue().fields().all();
  }
}
