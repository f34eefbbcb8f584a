package dev.idd.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.idd.sandbox.server.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPagesTest {
  private final HostWorld world = new HostWorld();
  @TempDir Path installedPackages;

  @AfterEach
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, projects",
    "/projects, projects",
    "/browse/OPS-1, issue",
    "/projects/OPS, project",
    "/projects/APP/board, board",
    "/projects/OPS/apps/idd-insights, app",
    "/projects/OPS/settings, settings",
    "/projects/OPS/settings/apps/idd-settings, app",
    "/plugins/servlet/ac/dev.idd.jira/idd-site, app",
    "/plugins/servlet/ac/dev.idd.jira/idd-portfolio, app",
    "/dashboards, dashboard",
    "/dashboards/10100, dashboard",
    "/workflows, workflow-index",
    "/workflows/Incident%20workflow, workflow"
  })
  void drawsEachPlaceWithItsScript(String path, String script) {
    Response page = pages(installed()).handle(browser(path, "")).orElseThrow();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers())
        .containsEntry("Content-Type", "text/html;charset=UTF-8")
        .containsEntry("Cache-Control", "no-store");
    assertThat(page.text()).contains("src=\"/host/js/" + script + ".js\"").doesNotContain("@page@");
    Response drawing = world.get("/host/js/" + script + ".js", world.responder);
    assertThat(drawing.headers()).containsEntry("Content-Type", "text/javascript;charset=UTF-8");
  }

  @Test
  void answersAnyOtherPageLikeJiraDoes() {
    Response page = pages(installed()).handle(browser("/no/such/page", "")).orElseThrow();

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("/host/js/nowhere.js");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rest/api/3/nothing", "/sandbox/requests", "/oauth2/token"})
  void leavesTheRestToOthers(String path) {
    var request = HostWorld.request("GET", path, "", Map.of("accept", "application/json"));

    assertThat(pages(installed()).handle(request)).isEmpty();
  }

  @Test
  void signsANewBrowserInAsTheResponder() {
    Response page = pages(installed()).handle(browser("/", "")).orElseThrow();

    assertThat(page.headers().get("Set-Cookie")).startsWith("sandbox.account=responder;");
  }

  @ParameterizedTest
  @CsvSource({"sandbox.theme=dark, dark", "sandbox.theme=light, light", "other=1, light"})
  void startsInTheChosenTheme(String cookie, String mode) {
    Response page = pages(installed()).handle(browser("/", cookie)).orElseThrow();

    assertThat(page.text()).contains("data-color-mode=\"" + mode + "\"");
  }

  @Test
  void saysWhatToDoWhenThePackagesAreMissing(@TempDir Path empty) {
    for (String path :
        new String[] {"/browse/OPS-1", "/connect/all.js", "/nm/jquery/dist/jquery.js"}) {
      Response answer = pages(empty).handle(browser(path, "")).orElseThrow();

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text()).contains("mvn generate-resources");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nm/../secret.txt", "/nm/%2e%2e/secret.txt", "/nm/..%2fsecret.txt"})
  void keepsToTheFolderOfThePackages(String path, @TempDir Path temp) throws Exception {
    Files.writeString(temp.resolve("secret.txt"), "secret");
    Path packages = fakePackages(temp.resolve("node_modules"));

    var request = HostWorld.request("GET", path, "", Map.of());
    assertThat(pages(packages).handle(request).orElseThrow().status()).isEqualTo(404);
  }

  @Test
  void servesTheBridgeWithItsThemesFromHere() {
    assumeThat(HostWorld.PACKAGES.resolve("atlassian-connect-js/dist/iframe.js")).exists();

    Response script = world.get("/connect/all.js", world.responder);

    assertThat(script.status()).isEqualTo(200);
    assertThat(script.headers()).containsEntry("Content-Type", "text/javascript;charset=UTF-8");
    assertThat(script.text())
        .contains("document.currentScript.src")
        .doesNotContain("\"https://\" + CDN_DOMAIN")
        .contains("jira_workflow_validator_submit");
    assertThat(
            world
                .get(
                    "/nm/atlassian-connect-js/dist/themes/atlaskit-tokens_dark.css",
                    world.responder)
                .headers())
        .containsEntry("Content-Type", "text/css;charset=UTF-8");
  }

  @Test
  void drawsTheFacesThatRestPointsTo() {
    Response face = world.get("/avatars/responder.svg", world.responder);

    assertThat(face.headers()).containsEntry("Content-Type", "image/svg+xml");
    assertThat(face.text()).contains(">RR<");
  }

  private HostPages pages(Path packages) {
    return new HostPages(world.site, world.addon, packages);
  }

  private static dev.idd.sandbox.server.Request browser(String path, String cookie) {
    return HostWorld.request("GET", path, "", Map.of("accept", "text/html", "cookie", cookie));
  }

  private Path installed() {
    return fakePackages(installedPackages);
  }

  private static Path fakePackages(Path folder) {
    try {
      Files.createDirectories(folder.resolve("@atlassian/aui/dist"));
      Path bridge = Files.createDirectories(folder.resolve("atlassian-connect-js/dist"));
      Files.writeString(bridge.resolve("iframe.js"), "");
      return folder;
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
