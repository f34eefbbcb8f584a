package dev.idd.app.mining;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.idd.app.IddApplication;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.Miner.Next;
import dev.idd.app.mining.read.Reader;
import dev.idd.app.mining.read.Reader.Pass;
import dev.idd.app.mining.read.Reader.Raw;
import dev.idd.app.mining.store.Cursors;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole application, but its jobs rest: whoever measures mines by hand, everything that hears
 * of facts hears of them.
 */
public final class MiningByHand implements AutoCloseable {
  private static final int PAGE = 100;

  private final Map<TenantId, Site> sites = new ConcurrentHashMap<>();
  private final ConfigurableApplicationContext app;

  private MiningByHand(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("server.port", "0");
    all.put("idd.mining.quota.per-tenant", "1000000000");
    all.put("idd.mining.quota.whole-app", "1000000000");
    app =
        new SpringApplicationBuilder(IddApplication.class)
            .profiles("sandbox")
            .initializers(context -> replace((GenericApplicationContext) context))
            .run(
                all.entrySet().stream()
                    .map(one -> "--" + one.getKey() + "=" + one.getValue())
                    .toArray(String[]::new));
    app.getBean(Scheduler.class).stop();
  }

  /**
   * @param settings of the application
   */
  public static MiningByHand start(Map<String, String> settings) {
    return new MiningByHand(settings);
  }

  /** The site is not discovered but given. */
  private void replace(GenericApplicationContext context) {
    context.registerBean(Jira.class, () -> new Given(), bean -> bean.setPrimary(true));
    context.registerBean(Settings.class, () -> new Fixed(), bean -> bean.setPrimary(true));
  }

  /** What is mined of a Jira, by ids. */
  public record Project(String key, String incidentType, String closedStatus, String linkType) {
    ProjectSettings trackedBy(TenantId tenant) {
      return new ProjectSettings(
          tenant,
          "1",
          new ProjectKey(key),
          key,
          Set.of(incidentType),
          Set.of(closedStatus),
          linkType,
          Set.of());
    }
  }

  /** A new site that has this Jira. */
  public Site site(JiraApi jira, Project project) {
    var tenants = app.getBean(Tenants.class);
    TenantId tenant = tenants.ofClientKey("site-" + sites.size());
    var site = new Site(jira, project.trackedBy(tenant));
    sites.put(tenant, site);
    tenants.installed(tenant, "http://localhost:1");
    return site;
  }

  @Override
  public void close() {
    app.close();
  }

  /** A project on a site of its own. */
  public final class Site {
    private final JiraApi jira;
    private final ProjectSettings project;

    private Site(JiraApi jira, ProjectSettings project) {
      this.jira = jira;
      this.project = project;
    }

    /** Reads and stores everything. */
    public void mine() {
      app.getBean(Cursors.class).begin(project.tenant(), project.project(), Instant.now());
      var miner = app.getBean(Miner.class);
      while (miner.run(project.tenant(), project.project(), () -> false) == Next.NOW) {
        // until the project rests
      }
    }

    /** Reads the same and stores nothing. */
    public void readOnly() {
      Reader reader = app.getBean(Readers.class).of(project.tenant());
      var wanted = new TreeSet<Long>();
      String token = null;
      do {
        Raw page = reader.page(project, new Pass.Everything(), PAGE, token);
        token = page.nextPageToken();
        wanted.addAll(reader.linked(page.issues()));
        var now =
            wanted.stream()
                .limit(token == null ? wanted.size() : wanted.size() / PAGE * PAGE)
                .collect(Collectors.toSet());
        reader.mined(page, now);
        wanted.removeAll(now);
      } while (token != null);
    }
  }

  private final class Given implements Jira {
    @Override
    public JiraApi asApp(TenantId tenant) {
      return Optional.ofNullable(sites.get(tenant)).orElseThrow().jira;
    }

    @Override
    public JiraApi asUser(Caller caller) {
      throw new UnsupportedOperationException("Mining asks as the app");
    }
  }

  private final class Fixed implements Settings {
    @Override
    public Optional<ProjectSettings> of(TenantId tenant, ProjectKey project) {
      return tracked(tenant).stream().filter(one -> one.project().equals(project)).findAny();
    }

    @Override
    public List<ProjectSettings> tracked(TenantId tenant) {
      return Optional.ofNullable(sites.get(tenant)).map(site -> site.project).stream().toList();
    }
  }
}
