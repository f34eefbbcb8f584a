package dev.idd.sandbox;

import dev.idd.sandbox.connect.AppJwt;
import dev.idd.sandbox.connect.AppOnSite;
import dev.idd.sandbox.connect.Atlassian;
import dev.idd.sandbox.connect.AtlassianServices;
import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.connect.Installation;
import dev.idd.sandbox.connect.UserBearer;
import dev.idd.sandbox.connect.UserTokens;
import dev.idd.sandbox.connect.Webhooks;
import dev.idd.sandbox.control.Control;
import dev.idd.sandbox.control.Controlled;
import dev.idd.sandbox.host.HostPages;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.SandboxClock;
import dev.idd.sandbox.rest.FailedWebhook;
import dev.idd.sandbox.rest.RestApi;
import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import dev.idd.sandbox.server.SandboxServer;
import dev.idd.sandbox.story.IncidentFile;
import dev.idd.sandbox.story.Story;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The whole Jira of the sandbox, running: site, REST, host pages, Connect and its controls. */
public final class SandboxJira implements Controlled, AutoCloseable {
  private static final Path PACKAGES = Path.of("frontend", "node_modules");

  /**
   * How to start it.
   *
   * @param port 0 for any
   * @param incidents a file to load into project PM
   * @param retryDelay how long a webhook waits before it is tried again
   */
  public record Options(int port, Optional<Path> incidents, Duration retryDelay) {
    public static Options anyPort() {
      return new Options(0, Optional.empty(), Duration.ofMillis(100));
    }

    public Options loading(Path file) {
      return new Options(port, Optional.of(file), retryDelay);
    }
  }

  /** A site and what serves it: replaced as one when the sandbox is reset. */
  private record Served(JiraSite site, RestApi rest, AppOnSite apps, List<Endpoint> endpoints) {
    Optional<Response> handle(Request request) {
      return endpoints.stream().flatMap(e -> e.handle(request).stream()).findFirst();
    }
  }

  private final Options options;
  private final Atlassian atlassian;
  private final SandboxServer server;
  private final ConnectAddon addon;
  private final Webhooks webhooks;
  private final UserTokens tokens;
  private volatile Served served;
  private volatile Optional<IncidentFile.Loaded> loaded = Optional.empty();

  private SandboxJira(Options options, Atlassian atlassian) {
    this.options = options;
    this.atlassian = atlassian;
    server = SandboxServer.on(options.port());
    addon = new ConnectAddon(server::baseUrl, atlassian);
    addon.onArrival(installation -> served.apps().arrive(installation));
    webhooks = new Webhooks(addon, options.retryDelay());
    // Not Jira's but Atlassian's: what was granted outlives a reset, as the app expects.
    tokens = new UserTokens(addon, id -> isPerson(served.site(), id));
    atlassian.serves(tokens);
    served = serve();
    var control = new Control(this);
    server.with(control).with(request -> served.handle(request));
  }

  public static SandboxJira start(Options options) {
    return start(options, new Atlassian());
  }

  private static SandboxJira start(Options options, Atlassian atlassian) {
    var jira = new SandboxJira(options, atlassian);
    jira.server.start();
    return jira;
  }

  /** Another site with the same story, keys and ids, for an app that serves both. */
  public SandboxJira startNeighbour() {
    return start(Options.anyPort(), atlassian);
  }

  private Served serve() {
    var site = new JiraSite(new SandboxClock(), server.baseUrl());
    Story.tell(site);
    loaded = options.incidents().map(file -> IncidentFile.load(site, file));
    var rest =
        new RestApi(site)
            .accepting(new UserBearer(site, addon, tokens))
            .accepting(new AppJwt(site, addon))
            .failedWebhooks(this::failed);
    site.listen(webhooks);
    return new Served(
        site,
        rest,
        new AppOnSite(site, "OPS", "Closed"),
        List.of(new AtlassianServices(atlassian), rest, new HostPages(site, addon, PACKAGES)));
  }

  private List<FailedWebhook> failed() {
    return webhooks.failed().stream()
        .map(f -> new FailedWebhook(f.id(), f.body(), f.url(), f.failureTime().toEpochMilli()))
        .toList();
  }

  private static boolean isPerson(JiraSite site, String accountId) {
    return site.locked(() -> site.directory().byId(accountId).filter(a -> !a.app()).isPresent());
  }

  public URI baseUrl() {
    return server.baseUrl();
  }

  @Override
  public JiraSite site() {
    return served.site();
  }

  @Override
  public RestApi rest() {
    return served.rest();
  }

  @Override
  public ConnectAddon addon() {
    return addon;
  }

  @Override
  public Webhooks webhooks() {
    return webhooks;
  }

  /** The rules that people of this Jira have written to move issues. */
  public Automation automation() {
    return new Automation(site());
  }

  /** What came from the file of incidents, if one was given. */
  public Optional<IncidentFile.Loaded> loaded() {
    return loaded;
  }

  @Override
  public Installation install(URI descriptor) {
    return addon.install(descriptor);
  }

  @Override
  public void uninstall() {
    var leaving = addon.installation();
    addon.uninstall();
    leaving.ifPresent(served.apps()::leave);
  }

  @Override
  public void reset() {
    webhooks.reset();
    served = serve();
    addon.installation().ifPresent(served.apps()::arrive);
  }

  @Override
  public void close() {
    webhooks.close();
    server.close();
  }
}
