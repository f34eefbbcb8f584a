package dev.idd.sandbox;

import dev.idd.app.IddApplication;
import dev.idd.sandbox.story.IncidentFile;
import dev.idd.sandbox.story.ManyIncidents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** The app with a Jira beside it: {@code mvn spring-boot:test-run}. */
public final class SandboxApplication {
  private static final Path DATABASE = Path.of("target", "sandbox");
  private static final Duration RETRY_DELAY = Duration.ofSeconds(5);

  public static void main(String[] args) {
    var given = new SimpleCommandLinePropertySource(args);
    if (!"true".equals(given.getProperty("sandbox.keep"))) {
      forgetDatabase();
    }
    var jira = startJira(given);
    if ("false".equals(given.getProperty("sandbox.app"))) {
      System.out.println("Jira is at " + jira.baseUrl());
      return;
    }
    var app = URI.create("http://localhost:" + number(given, "server.port", 8080));
    var settings = AppSettings.pointingAt(jira.baseUrl(), app);
    settings.keySet().removeIf(given::containsProperty); // what somebody asked for wins
    startApp(concat(AppSettings.asArguments(settings), args));
    jira.install(URI.create(app + "/atlassian-connect.json"));
    System.out.println(ready(jira, app));
  }

  /** The Jira's own threads would keep a process without an app alive. */
  private static void startApp(String[] args) {
    try {
      SpringApplication.from(IddApplication::main).withAdditionalProfiles("sandbox").run(args);
    } catch (RuntimeException notStarted) {
      System.err.println("The app did not start: " + notStarted.getMessage());
      System.exit(1);
    }
  }

  private static SandboxJira startJira(SimpleCommandLinePropertySource given) {
    var file = Optional.ofNullable(given.getProperty("sandbox.incidents")).map(Path::of);
    var port = number(given, "sandbox.jira.port", 8090);
    try {
      var jira = SandboxJira.start(new SandboxJira.Options(port, file, RETRY_DELAY));
      Runtime.getRuntime().addShutdownHook(new Thread(jira::close));
      int many = number(given, "sandbox.many", 0);
      if (many > 0) {
        jira.rest().withoutContract();
        System.out.println(ManyIncidents.addTo(jira.site(), many, 1));
      }
      jira.loaded()
          .ifPresent(loaded -> System.out.println("Loaded " + loaded + " from " + file.get()));
      return jira;
    } catch (IncidentFile.Unreadable e) {
      System.err.println("These incidents cannot be loaded: " + e.getMessage());
      System.exit(2);
      throw e;
    }
  }

  private static String ready(SandboxJira jira, URI app) {
    var incidents =
        jira.loaded()
            .map(
                l ->
                    "%n  %-16s %s/browse/%s-1  (%s)"
                        .formatted("Your incidents", jira.baseUrl(), IncidentFile.KEY, l))
            .orElse("");
    return """

          IDD for Jira     %s
          Jira             %s/browse/OPS-1%s
          Accounts         responder, steward, project-admin, jira-admin, observer, outsider (@example.com, any token)
          Controls         %s/sandbox  (docs/sandbox.md)
        """
        .formatted(app, jira.baseUrl(), incidents, jira.baseUrl());
  }

  private static void forgetDatabase() {
    if (!Files.isDirectory(DATABASE)) {
      return;
    }
    try (var files = Files.list(DATABASE)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(SimpleCommandLinePropertySource given, String name, int otherwise) {
    var value = given.getProperty(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  private static String[] concat(String[] ours, String[] theirs) {
    return Stream.concat(Arrays.stream(ours), Arrays.stream(theirs)).toArray(String[]::new);
  }

  private SandboxApplication() {}
}
