package dev.idd.app.extract.codehost;

/** A commit or a pull request, by its names on its host. */
public record Change(String owner, String repository, Kind kind, String id) {

  /** What a change is. */
  public enum Kind {
    COMMIT,
    PULL_REQUEST
  }
}
