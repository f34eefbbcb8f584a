package dev.idd.app.extract;

import dev.idd.app.jira.Person;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The response record as a page shows it: with names for accounts. */
record ResponseView(
    @Nullable String detectionSource,
    String alert,
    @Nullable String category,
    List<RoleView> roles,
    List<Response.Mitigation> mitigations,
    Response.Boundary boundary,
    Response.Recovery recovery,
    Response.Resolution resolution,
    String knowledgeArticle) {

  record RoleView(String role, @Nullable Person person, String name) {}

  static ResponseView of(Response response, Function<String, Person> person) {
    return new ResponseView(
        response.detectionSource(),
        response.alert(),
        response.category(),
        response.roles().stream().map(one -> role(one, person)).toList(),
        response.mitigations(),
        response.boundary(),
        response.recovery(),
        response.resolution(),
        response.knowledgeArticle());
  }

  private static RoleView role(Response.Role one, Function<String, Person> person) {
    return new RoleView(
        one.role(), one.accountId() == null ? null : person.apply(one.accountId()), one.name());
  }
}
