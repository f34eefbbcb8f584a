package dev.idd.sandbox.story;

import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Directory;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import java.util.List;
import java.util.Set;

/** The accounts of the sandbox. The observer only reads, the outsider is in no project. */
record People(
    Account responder,
    Account steward,
    Account projectAdmin,
    Account jiraAdmin,
    Account outsider,
    Account observer) {

  static People joining(Directory directory) {
    return new People(
        directory.add(Account.person("responder", "Riley Chen")),
        directory.add(Account.person("steward", "Sam Okafor")),
        directory.add(Account.person("project-admin", "Priya Raman")),
        directory.addAdmin(Account.person("jira-admin", "Jonas Adler")),
        directory.add(Account.person("outsider", "Olga Petrova")),
        directory.add(Account.person("observer", "Lea Novak")));
  }

  static People of(Directory directory) {
    return new People(
        directory.named("responder").orElseThrow(),
        directory.named("steward").orElseThrow(),
        directory.named("project-admin").orElseThrow(),
        directory.named("jira-admin").orElseThrow(),
        directory.named("outsider").orElseThrow(),
        directory.named("observer").orElseThrow());
  }

  void workIn(Project project) {
    project.grant(responder, Permission.ofMember());
    project.grant(steward, Permission.ofMember());
    project.grant(projectAdmin, Permission.ofProjectAdmin());
    project.grant(observer, Set.of(Permission.BROWSE_PROJECTS, Permission.ADD_COMMENTS));
  }

  /** Who is on the team that builds. */
  List<Account> builders() {
    return List.of(responder, steward, projectAdmin);
  }

  Actor asResponder() {
    return Actor.of(responder);
  }

  Actor asSteward() {
    return Actor.of(steward);
  }
}
