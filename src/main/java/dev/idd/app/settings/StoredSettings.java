package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settings in our database, and who is told when they change. */
@Service
class StoredSettings implements Settings {
  private final ProjectSettingsRows rows;
  private final ApplicationEventPublisher events;

  StoredSettings(ProjectSettingsRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  /** A project as Jira names it now. */
  record Named(String id, ProjectKey key, String name) {}

  @Override
  @Transactional(readOnly = true)
  public Optional<ProjectSettings> of(TenantId tenant, ProjectKey project) {
    return rows.byKey(tenant.value(), project.value()).map(ProjectSettingsRow::settings);
  }

  @Override
  @Transactional(readOnly = true)
  public List<ProjectSettings> tracked(TenantId tenant) {
    return rows.all(tenant.value()).stream().map(ProjectSettingsRow::settings).toList();
  }

  /** The choices of a project with their revision; empty when nothing is stored. */
  @Transactional(readOnly = true)
  Optional<Stored> stored(TenantId tenant, String projectId) {
    return rows.byId(tenant.value(), projectId)
        .map(row -> new Stored(row.revision(), row.choices()));
  }

  /** Whether an admin chose; else what is there was guessed. */
  @Transactional(readOnly = true)
  boolean isChosen(TenantId tenant, String projectId) {
    return rows.byId(tenant.value(), projectId).filter(ProjectSettingsRow::isChosen).isPresent();
  }

  record Stored(long revision, Choices choices) {
    static final Stored NOTHING = new Stored(0, Choices.NONE);
  }

  /** Takes a guess for a project. {@code announce}: tell everybody even if nothing changed. */
  @Transactional
  void guessed(TenantId tenant, Named project, Choices guess, boolean announce) {
    var known = rows.byId(tenant.value(), project.id());
    var row = known.orElseGet(() -> fresh(tenant, project, guess));
    row.rename(project.key(), project.name());
    boolean changed = row.guess(guess);
    rows.saveAndFlush(row);
    if (changed || known.isEmpty() || announce) {
      events.publishEvent(new ProjectTracked(tenant, project.key()));
    }
  }

  /** Takes an admin's choice, if nobody else chose in between. */
  @Transactional
  void chosen(TenantId tenant, Named project, long revision, Choices choice) {
    var known = rows.byId(tenant.value(), project.id());
    if (known.map(ProjectSettingsRow::revision).orElse(0L) != revision) {
      throw new OptimisticLockingFailureException("Settings of " + project.key());
    }
    var row = known.orElseGet(() -> fresh(tenant, project, choice));
    row.rename(project.key(), project.name());
    boolean changed = row.choose(choice);
    rows.saveAndFlush(row);
    if (changed || known.isEmpty()) {
      events.publishEvent(new ProjectTracked(tenant, project.key()));
    }
  }

  private static ProjectSettingsRow fresh(TenantId tenant, Named project, Choices choices) {
    return new ProjectSettingsRow(tenant, project.id(), project.key(), project.name(), choices);
  }
}
