package dev.idd.sandbox.model;

/** Who may do what. Site admins may do everything everywhere. */
public final class Permissions {
  private final Directory directory;

  Permissions(Directory directory) {
    this.directory = directory;
  }

  public boolean has(Account account, Permission permission) {
    return permission.global() && directory.administers(account);
  }

  public boolean has(Account account, Permission permission, Project project) {
    return directory.administers(account) || project.grantedTo(account).contains(permission);
  }

  public boolean canSee(Account account, Issue issue) {
    return has(account, Permission.BROWSE_PROJECTS, issue.project());
  }
}
