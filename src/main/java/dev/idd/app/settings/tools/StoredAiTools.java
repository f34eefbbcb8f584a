package dev.idd.app.settings.tools;

import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptProjectChanged;
import dev.idd.app.settings.AiTools;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tools of projects in our database; a project without any has those we ship. */
@Repository
class StoredAiTools implements AiTools {
  private final JdbcClient jdbc;
  private final Settings settings;
  private final ApplicationEventPublisher events;

  StoredAiTools(JdbcClient jdbc, Settings settings, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.events = events;
  }

  /** Version 0: nothing is stored. */
  record Versioned(long version, ToolList list) {
    static final Versioned NONE = new Versioned(0, ToolList.SHIPPED);
  }

  @Override
  public List<String> of(TenantId tenant, ProjectKey project) {
    return settings
        .of(tenant, project)
        .map(known -> versioned(tenant, known.projectId()).list().tools())
        .orElse(ToolList.SHIPPED.tools());
  }

  Versioned versioned(TenantId tenant, String projectId) {
    return jdbc.sql(
            "select version, tools from project_ai_tools where tenant_id = ? and project_id = ?")
        .params(tenant.value(), projectId)
        .query(
            (row, n) -> new Versioned(row.getLong(1), read(Optional.ofNullable(row.getString(2)))))
        .optional()
        .orElse(Versioned.NONE);
  }

  /** Whether nobody else chose in between. */
  @Transactional
  public boolean choose(TenantId tenant, VisibleProject project, long version, ToolList list) {
    boolean mine =
        version == 0
            ? insert(tenant, project.id(), list)
            : update(tenant, project.id(), version, list);
    if (mine) {
      events.publishEvent(new KeptProjectChanged(tenant, project.key()));
    }
    return mine;
  }

  private boolean update(TenantId tenant, String projectId, long version, ToolList list) {
    return jdbc.sql(
                """
                    update project_ai_tools set version = version + 1, tools = ?
                    where tenant_id = ? and project_id = ? and version = ?
                    """)
            .params(written(list), tenant.value(), projectId, version)
            .update()
        == 1;
  }

  private boolean insert(TenantId tenant, String projectId, ToolList list) {
    return jdbc.sql(
                """
                insert into project_ai_tools (tenant_id, project_id, version, tools)
                values (?, ?, 1, ?) on conflict do nothing
                """)
            .params(tenant.value(), projectId, written(list))
            .update()
        == 1;
  }

  /** Names have no line breaks. */
  private static @Nullable String written(ToolList list) {
    return list.isShipped() ? null : String.join("\n", list.tools());
  }

  private static ToolList read(Optional<String> stored) {
    return stored.map(tools -> ToolList.of(tools.lines().toList())).orElse(ToolList.SHIPPED);
  }
}
