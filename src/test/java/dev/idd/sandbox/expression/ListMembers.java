package dev.idd.sandbox.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a List can do. Functions get the element alone, without its index. */
final class ListMembers {

  static final Map<String, Method<List<?>>> METHODS = methods();

  private ListMembers() {}

  private static Map<String, Method<List<?>>> methods() {
    Map<String, Method<List<?>>> methods = new LinkedHashMap<>();
    methods.put("map", Method.of(1, (list, with) -> each(list, with)));
    methods.put(
        "filter",
        Method.of(1, (list, with) -> list.stream().filter(e -> with.test(0, e)).toList()));
    methods.put("some", Method.of(1, (list, with) -> list.stream().anyMatch(e -> with.test(0, e))));
    methods.put(
        "every", Method.of(1, (list, with) -> list.stream().allMatch(e -> with.test(0, e))));
    methods.put("includes", Method.of(1, (list, with) -> indexOf(list, with.any(0)) >= 0));
    methods.put(
        "indexOf", Method.of(1, (list, with) -> BigDecimal.valueOf(indexOf(list, with.any(0)))));
    methods.put("slice", Method.between(1, 2, ListMembers::slice));
    methods.put("reduce", Method.between(1, 2, ListMembers::reduce));
    methods.put("sort", Method.of(1, ListMembers::sort));
    methods.put("flatten", Method.of(0, (list, with) -> flatten(list)));
    methods.put("flatMap", Method.of(1, (list, with) -> flatten(each(list, with))));
    methods.put("join", Method.between(0, 1, ListMembers::join));
    return methods;
  }

  static int indexOf(List<?> list, @Nullable Object sought) {
    for (int i = 0; i < list.size(); i++) {
      if (Values.same(list.get(i), sought)) {
        return i;
      }
    }
    return -1;
  }

  private static List<@Nullable Object> each(List<?> list, Arguments with) {
    List<@Nullable Object> mapped = new ArrayList<>();
    list.forEach(element -> mapped.add(with.apply(0, element)));
    return mapped;
  }

  private static List<?> slice(List<?> list, Arguments with) {
    Slice slice = Slice.of(list.size(), with);
    return list.subList(slice.from(), slice.to());
  }

  private static @Nullable Object reduce(List<?> list, Arguments with) {
    if (list.isEmpty() && with.count() == 1) {
      throw new ExpressionFailed("Can't reduce an empty List without an initial value.");
    }
    @Nullable Object result = with.count() == 2 ? with.any(1) : Values.normal(list.get(0));
    for (Object element : list.subList(2 - with.count(), list.size())) {
      result = with.apply(0, result, element);
    }
    return result;
  }

  private static List<?> sort(List<?> list, Arguments with) {
    List<Object> sorted = new ArrayList<>(list);
    sorted.sort((a, b) -> Values.number(with.apply(0, a, b)).signum());
    return sorted;
  }

  private static List<?> flatten(List<?> list) {
    List<@Nullable Object> flat = new ArrayList<>();
    for (Object element : list) {
      if (element instanceof List<?> inner) {
        flat.addAll(inner);
      } else {
        flat.add(element);
      }
    }
    return flat;
  }

  private static String join(List<?> list, Arguments with) {
    return list.stream()
        .map(element -> Values.text(Values.normal(element)))
        .collect(Collectors.joining(with.optional(0, with::string, ",")));
  }
}
