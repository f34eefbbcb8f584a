package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.List;

/** The AI tools that people of a project choose from; any other name may be written. */
public interface AiTools {

  List<String> of(TenantId tenant, ProjectKey project);
}
