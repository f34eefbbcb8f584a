package dev.idd.sandbox.jql;

/** What kind of value a field holds; it decides the operators and how values are read. */
public enum JqlType {
  /** A thing with a name and an id out of a known set: project, status, version, sprint, option. */
  NAMED,
  /** An issue key or id; ordered by number within the project. */
  ISSUE,
  USER,
  LABEL,
  TEXT,
  NUMBER,
  /** A moment. */
  DATETIME,
  /** A day. */
  DATE
}
