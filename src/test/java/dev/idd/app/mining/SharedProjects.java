package dev.idd.app.mining;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Replaces, in a whole application, the site and its settings: several projects of a fast Jira. */
public class SharedProjects {
  private static TenantId tenant;
  private static List<ProjectSettings> projects = List.of();
  private static Jira jira;

  @Autowired private ProjectMining mining;

  /** What the applications that are started from now on have before them. */
  public static void of(TenantId site, Jira spokenTo, int count) {
    tenant = site;
    jira = spokenTo;
    projects = IntStream.range(0, count).mapToObj(n -> project("P" + n)).toList();
  }

  private static ProjectSettings project(String key) {
    return new ProjectSettings(
        tenant, key, new ProjectKey(key), key, Set.of("10"), Set.of("3"), "20", Set.of());
  }

  /** Begins all projects. */
  public void begin() {
    projects.forEach(one -> mining.begin(tenant, one.project()));
  }

  @Bean
  @Primary
  Jira fastJira() {
    return jira;
  }

  @Bean
  @Primary
  Tenants oneSite() {
    Tenants tenants = mock(Tenants.class);
    when(tenants.isInstalled(tenant)).thenReturn(true);
    return tenants;
  }

  @Bean
  @Primary
  Settings sameForAll() {
    Settings settings = mock(Settings.class);
    when(settings.tracked(any())).thenReturn(List.of());
    when(settings.tracked(tenant)).thenReturn(projects);
    when(settings.of(any(), any()))
        .thenAnswer(
            call ->
                projects.stream()
                    .filter(one -> one.tenant().equals(call.getArgument(0)))
                    .filter(one -> one.project().equals(call.getArgument(1)))
                    .findAny()
                    .or(Optional::empty));
    return settings;
  }
}
