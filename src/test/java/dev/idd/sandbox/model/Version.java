package dev.idd.sandbox.model;

import java.time.LocalDate;
import java.util.Optional;

/** A release of a project; issues keep pointing at it while it is released or archived. */
public final class Version implements Named {
  private final String id;
  private final String name;
  private final Project project;
  private boolean released;
  private boolean archived;
  private LocalDate releaseDate;

  Version(String id, String name, Project project) {
    this.id = id;
    this.name = name;
    this.project = project;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  public Project project() {
    return project;
  }

  public boolean released() {
    return released;
  }

  public boolean archived() {
    return archived;
  }

  public Optional<LocalDate> releaseDate() {
    return Optional.ofNullable(releaseDate);
  }

  public void release(LocalDate on) {
    released = true;
    releaseDate = on;
  }

  public void archive() {
    archived = true;
  }
}
