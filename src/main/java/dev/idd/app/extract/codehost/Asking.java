package dev.idd.app.extract.codehost;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks one API with one token. Follows no redirect: a token belongs to one address only. */
final class Asking {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TOO_MANY = 429;
  private final RestClient client;

  Asking(URI api, String token, String accept) {
    var http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    var transport = new JdkClientHttpRequestFactory(http);
    transport.setReadTimeout(PATIENCE);
    client =
        RestClient.builder()
            .requestFactory(transport)
            .baseUrl(api.toString())
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
            .defaultHeader(HttpHeaders.ACCEPT, accept)
            .build();
  }

  /** The answer; empty when there is none for us. */
  Optional<JsonNode> get(String path, Object... names) {
    try {
      return Optional.ofNullable(client.get().uri(path, names).retrieve().body(JsonNode.class));
    } catch (HttpClientErrorException refused) {
      if (isToWait(refused)) {
        throw new CodeHostBusy("The code host asks us to wait", refused);
      }
      return Optional.empty();
    } catch (RestClientException unavailable) {
      throw new CodeHostBusy("The code host did not answer", unavailable);
    }
  }

  /** GitHub says 403 when its limit is used up, and then that nothing remains. */
  private static boolean isToWait(HttpClientErrorException refused) {
    HttpHeaders headers = refused.getResponseHeaders();
    boolean usedUp =
        headers != null
            && (headers.containsKey(HttpHeaders.RETRY_AFTER)
                || "0".equals(headers.getFirst("X-RateLimit-Remaining")));
    return refused.getStatusCode().value() == TOO_MANY || usedUp;
  }
}
