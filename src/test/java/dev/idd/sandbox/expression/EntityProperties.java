package dev.idd.sandbox.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entity properties of an issue, project or user. Reading one is an expensive operation each
 * time; a missing key reads as null.
 */
public final class EntityProperties implements JiraObject {

  private final Map<String, Object> values;

  public EntityProperties(Map<String, ?> values) {
    this.values = new LinkedHashMap<>(values);
  }

  @Override
  public String type() {
    return "EntityProperties";
  }

  @Override
  public @Nullable Object member(String name, Costs costs) {
    costs.expensive();
    return values.get(name);
  }

  @Override
  public Map<String, Object> bean() {
    return values;
  }
}
