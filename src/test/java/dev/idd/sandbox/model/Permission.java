package dev.idd.sandbox.model;

import java.util.EnumSet;
import java.util.Set;

/** The permissions the sandbox tells apart, under Jira's own keys. */
public enum Permission {
  ADMINISTER(true, "Administer Jira"),
  BROWSE_PROJECTS(false, "Browse Projects"),
  CREATE_ISSUES(false, "Create Issues"),
  EDIT_ISSUES(false, "Edit Issues"),
  DELETE_ISSUES(false, "Delete Issues"),
  TRANSITION_ISSUES(false, "Transition Issues"),
  LINK_ISSUES(false, "Link Issues"),
  ASSIGN_ISSUES(false, "Assign Issues"),
  ASSIGNABLE_USER(false, "Assignable User"),
  SCHEDULE_ISSUES(false, "Schedule Issues"),
  RESOLVE_ISSUES(false, "Resolve Issues"),
  ADD_COMMENTS(false, "Add Comments"),
  MANAGE_SPRINTS_PERMISSION(false, "Manage sprints"),
  ADMINISTER_PROJECTS(false, "Administer Projects");

  private final boolean global;
  private final String title;

  Permission(boolean global, String title) {
    this.global = global;
    this.title = title;
  }

  public boolean global() {
    return global;
  }

  public String title() {
    return title;
  }

  /** What a team member may do in a project. */
  public static Set<Permission> ofMember() {
    return EnumSet.complementOf(EnumSet.of(ADMINISTER, ADMINISTER_PROJECTS, DELETE_ISSUES));
  }

  /** What a project's admin may do in it. */
  public static Set<Permission> ofProjectAdmin() {
    return EnumSet.complementOf(EnumSet.of(ADMINISTER));
  }

  /** What the role of apps may do in a project: everything, but nobody assigns it work. */
  public static Set<Permission> ofApp() {
    Set<Permission> granted = ofMember();
    granted.add(ADMINISTER_PROJECTS);
    granted.remove(ASSIGNABLE_USER);
    return granted;
  }
}
