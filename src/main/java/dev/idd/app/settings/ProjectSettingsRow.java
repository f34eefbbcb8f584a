package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of one project. What we guessed may be guessed again; what was chosen stays. */
@Entity
@Table(name = "project_settings")
class ProjectSettingsRow {

  @Embeddable
  record Key(UUID tenantId, String projectId) {}

  @EmbeddedId private Key id;

  @Version private @Nullable Long version;

  @Column(nullable = false)
  private String projectKey;

  @Column(nullable = false)
  private String projectName;

  @Convert(converter = IdSet.class)
  @Column(nullable = false)
  private Set<String> incidentTypes;

  @Convert(converter = IdSet.class)
  @Column(nullable = false)
  private Set<String> closedStatuses;

  @Column(nullable = false)
  private String linkType;

  @Convert(converter = IdSet.class)
  @Column(nullable = false)
  private Set<String> improvementProjects;

  @Convert(converter = IdSet.class)
  @Column(nullable = false)
  private Set<String> improvementTypes;

  @Convert(converter = IdSet.class)
  @Column(nullable = false)
  private Set<String> resolvedStatuses;

  @Column(nullable = false)
  private String criteriaField;

  private @Nullable Integer lookbackDays;

  @Column(nullable = false)
  private boolean chosen;

  @SuppressWarnings("NullAway.Init")
  protected ProjectSettingsRow() {}

  ProjectSettingsRow(TenantId tenant, String projectId, ProjectKey key, String name, Choices all) {
    id = new Key(tenant.value(), projectId);
    projectKey = key.value();
    projectName = name;
    incidentTypes = all.incidentTypes();
    closedStatuses = all.closedStatuses();
    linkType = all.linkType();
    improvementProjects = all.improvementProjects();
    improvementTypes = all.improvementTypes();
    resolvedStatuses = all.resolvedStatuses();
    criteriaField = all.criteriaField();
    lookbackDays = all.lookbackDays();
  }

  /** The project was renamed; what counts in it has not changed. */
  void rename(ProjectKey key, String name) {
    projectKey = key.value();
    projectName = name;
  }

  /** A better guess; ignored once somebody has chosen. Returns whether anything changed. */
  boolean guess(Choices better) {
    return !chosen && take(better);
  }

  /** An admin's choice. Returns whether anything changed. */
  boolean choose(Choices wanted) {
    chosen = true;
    return take(wanted);
  }

  boolean isChosen() {
    return chosen;
  }

  private boolean take(Choices next) {
    if (next.equals(choices())) {
      return false;
    }
    incidentTypes = next.incidentTypes();
    closedStatuses = next.closedStatuses();
    linkType = next.linkType();
    improvementProjects = next.improvementProjects();
    improvementTypes = next.improvementTypes();
    resolvedStatuses = next.resolvedStatuses();
    criteriaField = next.criteriaField();
    lookbackDays = next.lookbackDays();
    return true;
  }

  Choices choices() {
    return new Choices(
        incidentTypes,
        closedStatuses,
        linkType,
        improvementProjects,
        improvementTypes,
        resolvedStatuses,
        criteriaField,
        lookbackDays);
  }

  /** What the API calls version: 0 is "nothing stored", so the first stored one is 1. */
  long revision() {
    return version == null ? 0 : version + 1;
  }

  ProjectSettings settings() {
    return new ProjectSettings(
        new TenantId(id.tenantId()),
        id.projectId(),
        new ProjectKey(projectKey),
        projectName,
        incidentTypes,
        closedStatuses,
        linkType,
        improvementProjects.stream().map(ProjectKey::new).collect(Collectors.toUnmodifiableSet()),
        improvementTypes,
        resolvedStatuses,
        criteriaField,
        lookbackDays);
  }
}
