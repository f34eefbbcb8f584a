package dev.idd.bench;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.mining.MiningByHand.Project;
import dev.idd.sandbox.HttpUser;
import dev.idd.sandbox.SandboxApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The sandbox's Jira with many incidents, in a process of its own. */
final class BigJira implements AutoCloseable {
  private final Process process;
  private final URI url;

  private BigJira(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  static BigJira of(int incidents) {
    int port = freePort();
    var command =
        List.of(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-Xmx1500m",
            "-cp",
            System.getProperty("java.class.path"),
            SandboxApplication.class.getName(),
            "--sandbox.app=false",
            "--sandbox.jira.port=" + port,
            "--sandbox.many=" + incidents);
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target", "big-jira.log").toFile())
              .start();
      var jira = new BigJira(process, URI.create("http://localhost:" + port));
      Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> jira.count() >= incidents);
      jira.forgetRequests();
      return jira;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Project BIG by its ids. */
  Project project() {
    var steward = HttpUser.withPassword(url, "steward@example.com");
    var types = steward.get("/rest/api/3/project/BIG/statuses").expecting(200).json();
    for (var type : types) {
      if (type.path("name").asText().equals("Incident")) {
        String closed = "";
        for (var status : type.path("statuses")) {
          closed =
              status.path("name").asText().equals("Closed") ? status.path("id").asText() : closed;
        }
        return new Project("BIG", type.path("id").asText(), closed, linkType(steward));
      }
    }
    throw new IllegalStateException("no incidents in " + types);
  }

  private static String linkType(HttpUser steward) {
    for (var type :
        steward.get("/rest/api/3/issueLinkType").expecting(200).json().path("issueLinkTypes")) {
      if (type.path("name").asText().equals("Improvement")) {
        return type.path("id").asText();
      }
    }
    throw new IllegalStateException("no link type Improvement");
  }

  int count(String jql) {
    return HttpUser.withPassword(url, "steward@example.com")
        .post("/rest/api/3/search/approximate-count", "{\"jql\": \"" + jql + "\"}")
        .json()
        .path("count")
        .asInt();
  }

  private int count() {
    try {
      return count("project = BIG AND issuetype = Incident");
    } catch (UncheckedIOException notYet) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the Jira ended, see target/big-jira.log", notYet);
      }
      return 0;
    }
  }

  void forgetRequests() {
    HttpUser.anonymous(url).delete("/sandbox/requests");
  }

  /** Calls of the REST API since they were forgotten. */
  int requests() {
    int all = 0;
    for (var operation :
        HttpUser.anonymous(url).get("/sandbox/requests").expecting(200).json().path("operations")) {
      all += operation.asInt();
    }
    return all;
  }

  JiraApi api() {
    var client =
        RestClient.builder()
            .baseUrl(url)
            .defaultHeaders(
                all -> {
                  all.setBasicAuth("steward@example.com", "any");
                  all.setAccept(List.of(MediaType.APPLICATION_JSON));
                })
            .build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
        .build()
        .createClient(JiraApi.class);
  }

  /** The same, and something else is done whenever it has answered. */
  JiraApi api(Runnable answered) {
    JiraApi api = api();
    return (JiraApi)
        Proxy.newProxyInstance(
            JiraApi.class.getClassLoader(),
            new Class<?>[] {JiraApi.class},
            (proxy, operation, arguments) -> {
              try {
                Object answer = operation.invoke(api, arguments);
                answered.run();
                return answer;
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
