package dev.idd.world;

import dev.idd.app.IddApplication;
import dev.idd.sandbox.HttpUser;
import dev.idd.sandbox.World;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The app in a process of its own, in place of the one of a world, so that it can be killed. */
public final class AppProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final URI url;

  private AppProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it where the world's app was, which must be stopped, or on a port of its own.
   *
   * @param others settings that are not those of the world's app
   * @param log where its output goes
   */
  public static AppProcess start(World world, Map<String, String> others, Path log)
      throws IOException {
    var settings = world.settings();
    settings.putAll(others);
    var process =
        new ProcessBuilder(command(settings))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var app =
        new AppProcess(process, URI.create("http://localhost:" + settings.get("server.port")));
    try {
      world.await(PATIENCE, app::answers);
      return app;
    } catch (RuntimeException | Error failure) {
      app.kill();
      throw failure;
    }
  }

  private static List<String> command(Map<String, String> settings) {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(IddApplication.class.getName());
    command.add("--spring.profiles.active=sandbox");
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    return command;
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new AssertionError("the app ended with " + process.exitValue());
    }
    try {
      return HttpUser.anonymous(url).get("/actuator/health").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Like pulling the plug. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
