package dev.idd.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handshake once more, signed by Atlassian's own package for Node. */
class AtlassianSignerTest extends ConnectApp {
  private static final Path PAGES = Path.of("frontend");

  @Test
  void tokensOfAtlassiansOwnSignerAreTreatedTheSame(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(PAGES.resolve("node_modules/atlassian-jwt")),
        "Skipped: the packages of the pages are not installed");
    var key = Files.writeString(folder.resolve("key.pem"), privateKey());
    var node =
        new ProcessBuilder(
                "node",
                "scripts/handshake.mjs",
                "http://localhost:" + port,
                APP_URL,
                SITE.baseUrl(),
                KEY_ID,
                key.toString())
            .directory(PAGES.toFile())
            .redirectErrorStream(true)
            .start();
    String told = read(node);

    assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).as(told).isZero();
    assertThat(told).contains("29 rows, 0 wrong");
  }

  private static String read(Process node) throws IOException {
    return new String(
        node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String privateKey() {
    var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN PRIVATE KEY-----\n"
        + encoder.encodeToString(ATLASSIAN.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }
}
