package dev.idd.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where settings are kept. */
interface ProjectSettingsRows extends Repository<ProjectSettingsRow, ProjectSettingsRow.Key> {

  @Query("select s from ProjectSettingsRow s where s.id.tenantId = ?1 and s.id.projectId = ?2")
  Optional<ProjectSettingsRow> byId(UUID tenant, String projectId);

  @Query("select s from ProjectSettingsRow s where s.id.tenantId = ?1 and s.projectKey = ?2")
  Optional<ProjectSettingsRow> byKey(UUID tenant, String projectKey);

  @Query("select s from ProjectSettingsRow s where s.id.tenantId = ?1 order by s.projectKey")
  List<ProjectSettingsRow> all(UUID tenant);

  ProjectSettingsRow saveAndFlush(ProjectSettingsRow row);
}
