package dev.idd.sandbox.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression came to, and what it cost. */
public record Evaluation(@Nullable Object value, Costs costs) {

  /**
   * The value as the evaluate operation answers it: Jira objects as their beans, functions as a
   * string. Counts beans and primitive values.
   *
   * @throws ExpressionFailed when the answer is larger than Jira allows
   */
  public @Nullable Object json() {
    return json(value);
  }

  private @Nullable Object json(@Nullable Object part) {
    if (part instanceof JiraObject object) {
      costs.bean();
      return object.bean();
    }
    if (part instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(json(element)));
      return elements;
    }
    if (part instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> entries = new LinkedHashMap<>();
      map.forEach((key, entry) -> entries.put(String.valueOf(key), json(entry)));
      return entries;
    }
    costs.primitiveValue();
    return part instanceof JiraFunction ? "Function" : part;
  }
}
