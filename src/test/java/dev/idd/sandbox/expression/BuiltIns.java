package dev.idd.sandbox.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the members of lists, strings and dates, for the analysis. */
final class BuiltIns {

  private static final Type DATE = new Type.Named("Date");
  private static final Type DAY = new Type.Named("CalendarDate");
  private static final Type STRINGS = Type.parse("List<String>");

  private static final Map<String, Type> STRING_RESULTS =
      Map.ofEntries(
          Map.entry("includes", Type.BOOLEAN),
          Map.entry("startsWith", Type.BOOLEAN),
          Map.entry("endsWith", Type.BOOLEAN),
          Map.entry("indexOf", Type.NUMBER),
          Map.entry("toLowerCase", Type.STRING),
          Map.entry("toUpperCase", Type.STRING),
          Map.entry("trim", Type.STRING),
          Map.entry("slice", Type.STRING),
          Map.entry("replace", Type.STRING),
          Map.entry("match", STRINGS),
          Map.entry("split", STRINGS));

  private BuiltIns() {}

  static boolean isBuiltIn(Type type) {
    return isList(type) || type.equals(Type.STRING) || type.equals(DATE) || type.equals(DAY);
  }

  /** The member of a list, string or date; null when it is none of them or has no such member. */
  static TypeCatalog.@Nullable Member member(Type type, String name) {
    if ((isList(type) || type.equals(Type.STRING)) && "length".equals(name)) {
      return new TypeCatalog.Member(Type.NUMBER, false);
    }
    if (type.equals(Type.STRING) && STRING_RESULTS.containsKey(name)) {
      return method(null, name, STRING_RESULTS.get(name));
    }
    if (isList(type) && ListMembers.METHODS.containsKey(name)) {
      return method(type, name, listResult(type, name));
    }
    boolean ofDate = type.equals(DATE) && DateValue.METHODS.containsKey(name);
    boolean ofDay = type.equals(DAY) && CalendarDateValue.METHODS.containsKey(name);
    return ofDate || ofDay ? method(null, name, dateResult(type, name)) : null;
  }

  /** What a method over elements gives, once the type its function gives is known. */
  static Type result(Type.Function method, Type given) {
    return switch (method.name()) {
      case "map" -> new Type.Listing(given);
      case "flatMap" -> isList(given) ? new Type.Listing(given.element()) : new Type.Listing(given);
      case "reduce" -> given;
      default -> method.result() == null ? Type.ANY : method.result();
    };
  }

  private static @Nullable Type listResult(Type list, String name) {
    return switch (name) {
      case "some", "every", "includes" -> Type.BOOLEAN;
      case "indexOf" -> Type.NUMBER;
      case "join" -> Type.STRING;
      case "filter", "slice", "sort" -> new Type.Listing(list.element());
      case "flatten" ->
          new Type.Listing(isList(list.element()) ? list.element().element() : list.element());
      default -> null;
    };
  }

  private static Type dateResult(Type date, String name) {
    if ("getTime".equals(name)) {
      return Type.NUMBER;
    }
    return name.startsWith("toCalendarDate") ? DAY : date;
  }

  private static TypeCatalog.Member method(
      @Nullable Type owner, String name, @Nullable Type result) {
    return new TypeCatalog.Member(new Type.Function(owner, name, result), false);
  }

  private static boolean isList(Type type) {
    return type instanceof Type.Listing || type instanceof Type.Tuple;
  }
}
