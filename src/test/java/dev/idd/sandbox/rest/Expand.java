package dev.idd.sandbox.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The {@code expand} of a request, checked against what the sandbox can show. */
final class Expand {
  private Expand() {}

  static Set<String> of(List<String> asked, String... known) {
    Set<String> allowed = Set.of(known);
    for (String name : asked) {
      if (!allowed.contains(name)) {
        throw new Malformed("expand of '" + name + "' is not known here");
      }
    }
    return new LinkedHashSet<>(asked);
  }
}
