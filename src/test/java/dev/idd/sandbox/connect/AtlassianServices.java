package dev.idd.sandbox.connect;

import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Atlassian runs beside Jira: the key server of installs and the authorization server. */
public final class AtlassianServices implements Endpoint {
  private static final String KEYS = "/keys/";

  private final Atlassian atlassian;

  public AtlassianServices(Atlassian atlassian) {
    this.atlassian = atlassian;
  }

  @Override
  public Optional<Response> handle(Request request) {
    if (request.method().equals("GET") && request.path().startsWith(KEYS)) {
      return Optional.of(key(request.path().substring(KEYS.length())));
    }
    if (request.method().equals("POST") && request.path().equals("/oauth2/token")) {
      return Optional.of(answer(atlassian.exchange(form(request.body()))));
    }
    return Optional.empty();
  }

  private Response key(String id) {
    return atlassian
        .keys()
        .pem(id)
        .map(pem -> Response.text(200, pem))
        .orElseGet(() -> Response.text(404, "Not Found"));
  }

  private static Response answer(UserTokens.Answer answer) {
    if (answer instanceof UserTokens.Answer.Issued issued) {
      return Response.json(
          Json.object()
              .put("access_token", issued.token())
              .put("token_type", "Bearer")
              .put("expires_in", issued.seconds())
              .put("scope", String.join(" ", issued.scopes())));
    }
    var refused = (UserTokens.Answer.Refused) answer;
    return Response.json(
        400,
        Json.object()
            .put("error", refused.error())
            .put("error_description", refused.description()));
  }

  private static Map<String, String> form(String body) {
    var form = new TreeMap<String, String>();
    Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> form.put(decode(pair[0]), decode(pair[1])));
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
