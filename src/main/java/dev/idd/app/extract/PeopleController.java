package dev.idd.app.extract;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.Person;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who can be given work in a project, as the asking person sees them. */
@RestController
class PeopleController {
  private static final int MOST = 20;

  private final IssueAccess access;
  private final Jira jira;

  PeopleController(IssueAccess access, Jira jira) {
    this.access = access;
    this.jira = jira;
  }

  @GetMapping("/api/projects/{project}/people")
  People people(
      Caller caller,
      @PathVariable("project") ProjectKey key,
      @RequestParam(name = "query", defaultValue = "") String query) {
    var project = access.browse(caller, key);
    return new People(
        jira.asUser(caller).assignable(project.key().value(), query.strip(), MOST).stream()
            .map(Person::of)
            .limit(MOST)
            .toList());
  }

  record People(List<Person> people) {}
}
