package dev.idd.sandbox.model;

/**
 * A link between two issues. In REST the source is called {@code inwardIssue} and the destination
 * {@code outwardIssue}: seen from the source, the link shows its {@code outwardIssue}.
 */
public record IssueLink(long id, IssueLinkType type, Issue source, Issue destination) {
  public boolean touches(Issue issue) {
    return source == issue || destination == issue;
  }

  public Issue other(Issue issue) {
    return source == issue ? destination : source;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IssueLink link && link.id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return source.key() + " " + type.outward() + " " + destination.key();
  }
}
