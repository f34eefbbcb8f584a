package dev.idd.sandbox.model;

/** Who may do what. Site admins may do everything everywhere. */
public final class Permissions {
  private final Directory directory;

  Permissions(Directory directory) {
    this.directory = directory;
  }

  /** A global permission. Every person may change in bulk, as on a site that nobody has changed. */
  public boolean has(Account account, Permission permission) {
    return permission == Permission.BULK_CHANGE
        ? !account.app()
        : permission.global() && directory.administers(account);
  }

  public boolean has(Account account, Permission permission, Project project) {
    return directory.administers(account) || project.grantedTo(account).contains(permission);
  }

  public boolean canSee(Account account, Issue issue) {
    return has(account, Permission.BROWSE_PROJECTS, issue.project());
  }
}
