package dev.idd.app.jira;

import dev.idd.app.tenant.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom the asking person could put in charge of something in a project. */
@RestController
class PeopleController {
  private static final int MOST = 20;
  private final Jira jira;
  private final IssueAccess access;

  PeopleController(Jira jira, IssueAccess access) {
    this.jira = jira;
    this.access = access;
  }

  @GetMapping("/api/projects/{projectKey}/people")
  People people(
      Caller caller,
      @PathVariable("projectKey") ProjectKey projectKey,
      @RequestParam(name = "query", defaultValue = "") String query) {
    access.browse(caller, projectKey);
    return new People(
        jira.asUser(caller).assignable(projectKey.value(), query, MOST).stream()
            .map(Person::of)
            .limit(MOST)
            .toList());
  }

  record People(List<Person> people) {}

  record Person(String accountId, String displayName, @Nullable String avatarUrl) {
    static Person of(JiraJson.User user) {
      String name = user.displayName();
      var avatars = user.avatarUrls();
      return new Person(
          user.accountId(),
          name == null ? "" : name,
          avatars == null ? null : avatars.get("48x48"));
    }
  }
}
