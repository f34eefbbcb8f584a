package dev.idd.sandbox.expression;

import org.jspecify.annotations.Nullable;

/**
 * A typed value of Jira inside an expression, such as an Issue or a User.
 *
 * <p>Members are null, Boolean, Number, String, {@code List}, {@code Map} (JSON), {@code
 * JiraObject} or {@link JiraFunction}. Two objects are equal in an expression when {@code equals}
 * says so.
 */
public interface JiraObject {

  /** The type as Jira names it: {@code Issue}, {@code IssueStatus}, … */
  String type();

  /**
   * The value of a member. Charges {@code costs} when data would have to be loaded.
   *
   * @throws UnknownMember when the type has no such member
   */
  @Nullable Object member(String name, Costs costs);

  /** How the object appears in the answer of the evaluate operation: a JSON value. */
  @Nullable Object bean();
}
