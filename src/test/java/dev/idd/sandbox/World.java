package dev.idd.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.idd.app.IddApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The app and a Jira with the app installed, in this process on ports of their own, for one test
 * class. After each test it demands that the Jira saw nothing a real one would not have understood.
 *
 * <pre>{@code
 * @RegisterExtension static final World world = World.of("idd.some.setting=1");
 * }</pre>
 */
public final class World implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Map<String, String> settings = new LinkedHashMap<>();
  private SandboxJira.Options options = SandboxJira.Options.anyPort();
  private boolean withoutInstall;
  private Class<?> owner;
  private SandboxJira jira;
  private ConfigurableApplicationContext app;
  private URI appUrl;

  private World() {}

  /** A world whose app has these settings, each like {@code name=value}. */
  public static World of(String... settings) {
    var world = new World();
    for (var setting : settings) {
      var at = setting.indexOf('=');
      world.settings.put(setting.substring(0, at), setting.substring(at + 1));
    }
    return world;
  }

  /** The app has these settings, too. */
  public World with(Map<String, String> more) {
    settings.putAll(more);
    return this;
  }

  /** Also loads a file of incidents into project PM. */
  public World loading(Path incidents) {
    options = options.loading(incidents);
    return this;
  }

  /** Leaves the install to the test. */
  public World withoutInstall() {
    withoutInstall = true;
    return this;
  }

  /** A nested class asks again, and lives in the world of the class around it. */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (owner == null) {
      owner = context.getRequiredTestClass();
      start();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertNoViolations();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getRequiredTestClass() != owner) {
      return;
    }
    try {
      assertNoConnectionIsKept();
    } finally {
      close();
    }
  }

  /** Jobs come and go, but a connection that somebody forgot to give back stays out for ever. */
  private void assertNoConnectionIsKept() {
    if (app != null && bean(DataSource.class) instanceof HikariDataSource pool) {
      Awaitility.await("every database connection is given back")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(10))
          .until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
    }
  }

  /** Starts it all; tests that use the extension need not. */
  public World start() {
    jira = SandboxJira.start(options);
    appUrl = URI.create("http://localhost:" + freePort());
    var given = AppSettings.pointingAt(jira.baseUrl(), appUrl);
    given.put("spring.datasource.url", emptyDatabase());
    given.put("db-scheduler.shutdown-max-wait", "2s");
    given.forEach(settings::putIfAbsent);
    startApp();
    if (!withoutInstall) {
      install();
    }
    return this;
  }

  public void close() {
    stopApp();
    if (jira != null) {
      jira.close();
    }
  }

  public void install() {
    jira.install(URI.create(appUrl + "/atlassian-connect.json"));
  }

  /** Starts the app again after {@link #stopApp}, on the same database. */
  public void startApp() {
    app =
        new SpringApplicationBuilder(IddApplication.class)
            .profiles("sandbox")
            .run(AppSettings.asArguments(settings));
  }

  public void stopApp() {
    if (app != null) {
      app.close();
      app = null;
    }
  }

  /** The database is lost: the app starts on an empty one, and is installed again. */
  public void loseDatabase() {
    stopApp();
    settings.put("spring.datasource.url", emptyDatabase());
    startApp();
    install();
  }

  private static String emptyDatabase() {
    return "jdbc:h2:mem:world-"
        + UUID.randomUUID()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
  }

  /** What this world's app is told when it starts: for a test that starts one elsewhere. */
  public Map<String, String> settings() {
    return new LinkedHashMap<>(settings);
  }

  public SandboxJira jira() {
    return jira;
  }

  public URI jiraUrl() {
    return jira.baseUrl();
  }

  public URI appUrl() {
    return appUrl;
  }

  /** A bean of the running app. */
  public <T> T bean(Class<T> type) {
    return app.getBean(type);
  }

  /** An account ("steward") that calls Jira's REST API with basic auth. */
  public HttpUser as(String account) {
    return HttpUser.withPassword(jira.baseUrl(), account + "@example.com");
  }

  /** An account in a page of the app: calls the app's API with a fresh context token each time. */
  public HttpUser api(String account) {
    return api(jira, account);
  }

  /** The same on another site that has the app. */
  public HttpUser api(SandboxJira there, String account) {
    var site = there.site();
    var accountId = site.locked(() -> site.directory().named(account).orElseThrow().accountId());
    return HttpUser.withJwt(appUrl, () -> there.addon().contextToken(accountId));
  }

  /** Somebody without any credentials, at the app. */
  public HttpUser anonymous() {
    return HttpUser.anonymous(appUrl);
  }

  /** The sandbox's own endpoints. */
  public HttpUser control() {
    return HttpUser.anonymous(jira.baseUrl());
  }

  /** Waits until it is so, at most 20 seconds. */
  public void await(Callable<Boolean> condition) {
    await(PATIENCE, condition);
  }

  public void await(Duration atMost, Callable<Boolean> condition) {
    Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(50)).until(condition);
  }

  /** Waits until these assertions hold; when they do not, the last failure is told. */
  public void awaitThat(Runnable assertions) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(assertions::run);
  }

  public void assertNoViolations() {
    var violations = jira.rest().violations().all();
    jira.rest().violations().clear(); // the next test answers for its own
    assertThat(violations).as("what a real Jira would not have understood").isEmpty();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no free port", e);
    }
  }
}
