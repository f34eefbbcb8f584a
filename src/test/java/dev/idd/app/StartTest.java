package dev.idd.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  @Test
  void withoutAKeyForSecretsItDoesNotStartAndSaysWhy(CapturedOutput output) {
    assertThatThrownBy(
            () ->
                SpringApplication.run(
                    IddApplication.class, "--idd.secrets.keys=", "--server.port=0"))
        .hasRootCauseMessage(
            "No key to protect secrets with. Set IDD_SECRETS_KEYS to k1:<base64 of 32 random bytes>,"
                + " for example: export IDD_SECRETS_KEYS=k1:$(openssl rand -base64 32)");

    assertThat(output)
        .contains("APPLICATION FAILED TO START", "Set IDD_SECRETS_KEYS", "docs/operations.md");
  }
}
