package dev.idd.app.pattern.text;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real node of OpenSearch in a process of its own, for all tests of this run; where its jars
 * cannot be had, tests that need it are left out and say so. It ends with this process, because its
 * input does.
 */
final class OpenSearchNode {
  private static final Path HOME = Path.of("src", "test", "opensearch");
  private static final Path JARS = Path.of("target", "opensearch", "classpath");
  private static final int MOST_SECONDS = 120;
  private static final Optional<OpenSearchNode> NODE = start();

  private final Process process;
  private final int port;

  private OpenSearchNode(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Leaves a test out where there is no node. */
  static final class Runs implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return NODE.isPresent()
          ? ConditionEvaluationResult.enabled("A node of OpenSearch runs")
          : ConditionEvaluationResult.disabled(
              "No node of OpenSearch: the jars of " + HOME + " cannot be had, or it did not start");
    }
  }

  static String uri() {
    return "http://127.0.0.1:" + NODE.orElseThrow().port;
  }

  private static Optional<OpenSearchNode> start() {
    try {
      Files.createDirectories(JARS.getParent());
      return resolved("-o") || resolved()
          ? Optional.of(begun()).filter(OpenSearchNode::isReady)
          : Optional.empty();
    } catch (IOException e) {
      System.out.println("No node of OpenSearch: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether Maven finds the jars, first among those that are there already. */
  private static boolean resolved(String... offline) throws IOException {
    if (Files.exists(JARS)) {
      return true;
    }
    var command =
        new ArrayList<>(List.of("mvn", "-q", "-B", "-f", HOME.resolve("pom.xml").toString()));
    command.addAll(List.of(offline));
    Optional.ofNullable(System.getProperty("maven.repo.local"))
        .ifPresent(folder -> command.add("-Dmaven.repo.local=" + folder));
    command.add("dependency:build-classpath");
    command.add("-Dmdep.outputFile=" + JARS.toAbsolutePath());
    Process maven =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log("maven.log"))
            .start();
    return ended(maven) && maven.exitValue() == 0 && Files.exists(JARS);
  }

  private static boolean ended(Process process) {
    try {
      boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static OpenSearchNode begun() throws IOException {
    int port = freePort();
    Path data = Files.createTempDirectory(JARS.getParent().toAbsolutePath(), "node-");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx512m",
                "-cp",
                Files.readString(JARS).strip(),
                HOME.resolve("Node.java").toString(),
                data.toString(),
                Integer.toString(port))
            .redirectError(log("node.log"))
            .start();
    return new OpenSearchNode(process, port);
  }

  private static Redirect log(String name) {
    File file = JARS.resolveSibling(name).toFile();
    return Redirect.to(file);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Its output ends when it cannot start. */
  private boolean isReady() {
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("ready")) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
