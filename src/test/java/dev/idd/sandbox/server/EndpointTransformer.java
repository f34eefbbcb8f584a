package dev.idd.sandbox.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Between WireMock and the sandbox's endpoints. */
final class EndpointTransformer implements ResponseDefinitionTransformerV2 {
  private final List<Endpoint> endpoints;

  EndpointTransformer(List<Endpoint> endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public String getName() {
    return "sandbox";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    return definition(answer(request(event.getRequest())));
  }

  private Response answer(Request request) {
    try {
      for (Endpoint endpoint : endpoints) {
        Optional<Response> response = endpoint.handle(request);
        if (response.isPresent()) {
          return response.get();
        }
      }
      return Response.text(404, "Nothing here: " + request);
    } catch (RuntimeException | StackOverflowError failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      return Response.text(500, "The sandbox failed at " + request + "\n" + trace);
    }
  }

  private static Request request(com.github.tomakehurst.wiremock.http.Request raw) {
    String url = raw.getUrl();
    int mark = url.indexOf('?');
    String rawQuery = mark < 0 ? "" : url.substring(mark + 1);
    Map<String, String> headers = new LinkedHashMap<>();
    for (HttpHeader header : raw.getHeaders().all()) {
      headers.put(header.key().toLowerCase(Locale.ROOT), String.join(", ", header.values()));
    }
    return new Request(
        raw.getMethod().getName(),
        mark < 0 ? url : url.substring(0, mark),
        rawQuery,
        query(rawQuery),
        headers,
        raw.getBodyAsString());
  }

  static Map<String, List<String>> query(String raw) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        query.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static ResponseDefinition definition(Response response) {
    HttpHeaders headers =
        new HttpHeaders(
            response.headers().entrySet().stream()
                .map(h -> new HttpHeader(h.getKey(), h.getValue()))
                .toList());
    return ResponseDefinitionBuilder.responseDefinition()
        .withStatus(response.status())
        .withHeaders(headers)
        .withBody(response.body())
        .build();
  }
}
