package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.TenantId;
import java.util.Map;

/**
 * Terms of a project's taxonomy have new names to go by: incidents that keep an old key are to take
 * the new one. Published in the transaction that wrote the version.
 *
 * @param classes from old key to new
 * @param triggers from old key to new
 * @param version of the taxonomy that says so
 */
public record ClassesRelabelled(
    TenantId tenant,
    ProjectKey project,
    Map<String, String> classes,
    Map<String, String> triggers,
    long version,
    AccountId by) {}
