package dev.idd.sandbox.rest;

import dev.idd.sandbox.expression.Costs;
import dev.idd.sandbox.expression.JiraObject;
import dev.idd.sandbox.expression.UnknownMember;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A thing of Jira inside an expression: its members by name, some of them expensive to read. */
final class Entity implements JiraObject {
  private record Member(Supplier<?> value, boolean expensive) {}

  private final String type;
  private final Object identity;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, Object> bean = new LinkedHashMap<>();

  Entity(String type, Object identity) {
    this.type = type;
    this.identity = identity;
  }

  /** A member that is there anyway and also shows in the bean. */
  Entity plain(String name, Object value) {
    bean.put(name, value);
    return member(name, () -> value);
  }

  Entity member(String name, Supplier<?> value) {
    members.put(name, new Member(value, false));
    return this;
  }

  /** A member Jira has to load. */
  Entity expensive(String name, Supplier<?> value) {
    members.put(name, new Member(value, true));
    return this;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Object member(String name, Costs costs) {
    Member member = members.get(name);
    if (member == null) {
      throw new UnknownMember(members.keySet());
    }
    if (member.expensive()) {
      costs.expensive();
    }
    return member.value().get();
  }

  @Override
  public Object bean() {
    return bean;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entity entity
        && entity.type.equals(type)
        && entity.identity.equals(identity);
  }

  @Override
  public int hashCode() {
    return identity.hashCode();
  }
}
