package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down in Jira's way what is different between two states of an issue. */
final class ChangeItems {
  private static final Map<String, String> OLD_NAMES =
      Map.of("fixVersions", "Fix Version", "versions", "Version", "components", "Component");
  private static final Set<String> UNTOLD =
      Set.of("updated", "created", "creator", "resolutiondate");

  private ChangeItems() {}

  static List<ChangeItem> between(Fields fields, Issue before, Issue after) {
    List<ChangeItem> items = new ArrayList<>();
    for (Field field : fields.all()) {
      Object old = before.value(field.id());
      Object now = after.value(field.id());
      if (!UNTOLD.contains(field.id()) && !Objects.equals(old, now)) {
        items.addAll(changed(field, old, now));
      }
    }
    return items;
  }

  private static List<ChangeItem> changed(Field field, Object old, Object now) {
    return switch (field.type()) {
      case VERSIONS, COMPONENTS -> oneByOne(field, list(old), list(now));
      case SPRINTS -> List.of(item(field, ids(old), names(old), ids(now), names(now)));
      case LABELS -> List.of(item(field, null, words(old), null, words(now)));
      default -> List.of(item(field, id(old), text(old), id(now), text(now)));
    };
  }

  private static List<ChangeItem> oneByOne(Field field, List<Named> old, List<Named> now) {
    List<ChangeItem> items = new ArrayList<>();
    old.stream()
        .filter(n -> !now.contains(n))
        .forEach(n -> items.add(item(field, n.id(), n.name(), null, null)));
    now.stream()
        .filter(n -> !old.contains(n))
        .forEach(n -> items.add(item(field, null, null, n.id(), n.name())));
    return items;
  }

  private static ChangeItem item(
      Field field, String from, String fromText, String to, String toText) {
    String name = field.custom() ? field.name() : OLD_NAMES.getOrDefault(field.id(), field.id());
    String type = field.custom() ? "custom" : "jira";
    return new ChangeItem(name, type, field.id(), from, fromText, to, toText);
  }

  static ChangeItem linked(IssueLink link, Issue seenFrom) {
    return new ChangeItem(
        "Link", "jira", null, null, null, link.other(seenFrom).key(), sentence(link, seenFrom));
  }

  static ChangeItem unlinked(IssueLink link, Issue seenFrom) {
    return new ChangeItem(
        "Link", "jira", null, link.other(seenFrom).key(), sentence(link, seenFrom), null, null);
  }

  static ChangeItem ranked(boolean higher) {
    String words = higher ? "Ranked higher" : "Ranked lower";
    return new ChangeItem("Rank", "custom", Field.RANK, "", "", "", words);
  }

  private static String sentence(IssueLink link, Issue seenFrom) {
    String verb = link.source() == seenFrom ? link.type().outward() : link.type().inward();
    return "This issue " + verb + " " + link.other(seenFrom).key();
  }

  private static List<Named> list(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Named.class::cast).toList()
        : List.of();
  }

  private static String ids(Object value) {
    return list(value).stream().map(Named::id).collect(Collectors.joining(", "));
  }

  private static String names(Object value) {
    return list(value).stream().map(Named::name).collect(Collectors.joining(", "));
  }

  private static String words(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).collect(Collectors.joining(" "))
        : "";
  }

  /** The raw side of an item: ids and dates; plain text has none. */
  private static String id(Object value) {
    if (value instanceof Named named) {
      return named.id();
    }
    if (value instanceof Account account) {
      return account.accountId();
    }
    if (value instanceof Issue issue) {
      return Long.toString(issue.id());
    }
    return value instanceof LocalDate || value instanceof Instant ? value.toString() : null;
  }

  private static String text(Object value) {
    if (value instanceof Named named) {
      return named.name();
    }
    if (value instanceof Account account) {
      return account.displayName();
    }
    if (value instanceof Issue issue) {
      return issue.key();
    }
    if (value instanceof LocalDate date) {
      return date + " 00:00:00.0";
    }
    if (value instanceof JsonNode adf) {
      return Adf.plainText(adf);
    }
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : Objects.toString(value, null);
  }
}
