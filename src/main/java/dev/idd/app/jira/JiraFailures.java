package dev.idd.app.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.JiraFailure.Gone;
import dev.idd.app.jira.JiraFailure.RateLimited;
import dev.idd.app.jira.JiraFailure.Rejected;
import dev.idd.app.jira.JiraFailure.Unauthorised;
import dev.idd.app.jira.JiraFailure.Unavailable;
import dev.idd.app.jira.host.HostConnection;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Turns whatever went wrong while speaking to Jira into a {@link JiraFailure}. */
@Component
class JiraFailures {
  /** When Jira says 429 and no more. */
  static final Duration UNTOLD_WAIT = Duration.ofSeconds(60);

  private final ObjectMapper json;
  private final Clock clock;

  JiraFailures(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  RuntimeException of(Throwable failure) {
    if (failure instanceof JiraFailure known) {
      return known;
    }
    if (failure instanceof HostConnection.NotPermitted refused) {
      return new Unauthorised(String.valueOf(refused.getMessage()));
    }
    if (failure instanceof RestClientResponseException answered) {
      return of(answered);
    }
    if (failure instanceof RestClientException unanswered) {
      return new Unavailable("Jira did not answer as it should: " + unanswered.getMessage());
    }
    return failure instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
  }

  private JiraFailure of(RestClientResponseException answered) {
    int status = answered.getStatusCode().value();
    List<String> messages = messages(answered.getResponseBodyAsString());
    return switch (status) {
      case 401, 403 -> new Unauthorised(sentence(status, messages));
      case 404, 410 -> new Gone(sentence(status, messages));
      case 429 -> rateLimited(answered);
      default -> status >= 500 ? unavailable(answered, messages) : new Rejected(status, messages);
    };
  }

  private RateLimited rateLimited(RestClientResponseException answered) {
    Instant until = named(answered).orElseGet(() -> clock.instant().plus(UNTOLD_WAIT));
    return new RateLimited(until, header(answered, "RateLimit-Reason").orElse(""));
  }

  /** A busy Jira that names a time is treated like a limit: it knows better than we do. */
  private JiraFailure unavailable(RestClientResponseException answered, List<String> messages) {
    int status = answered.getStatusCode().value();
    return named(answered)
        .filter(until -> status == 503)
        .<JiraFailure>map(until -> new RateLimited(until, "unavailable"))
        .orElseGet(() -> new Unavailable(sentence(status, messages)));
  }

  private Optional<Instant> named(RestClientResponseException answered) {
    return header(answered, HttpHeaders.RETRY_AFTER)
        .flatMap(this::retryAfter)
        .or(() -> header(answered, "X-RateLimit-Reset").flatMap(JiraFailures::reset));
  }

  private Optional<Instant> retryAfter(String value) {
    try {
      return value.matches("\\d{1,9}")
          ? Optional.of(clock.instant().plusSeconds(Long.parseLong(value)))
          : Optional.of(
              ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> reset(String value) {
    try {
      return Optional.of(
          OffsetDateTime.parse(value, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return withoutSeconds(value);
    }
  }

  /** Jira has been seen to leave the seconds away: {@code 2026-01-31T10:00Z}. */
  private static Optional<Instant> withoutSeconds(String value) {
    try {
      return Optional.of(
          OffsetDateTime.parse(value, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmX"))
              .toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(RestClientResponseException answered, String name) {
    HttpHeaders headers = answered.getResponseHeaders();
    return headers == null ? Optional.empty() : Optional.ofNullable(headers.getFirst(name));
  }

  /** Jira's own words: {@code errorMessages} first, then {@code errors} with the field's name. */
  private List<String> messages(@Nullable String body) {
    var messages = new ArrayList<String>();
    JsonNode answer = read(body == null ? "" : body);
    answer.path("errorMessages").forEach(message -> messages.add(message.asText()));
    answer
        .path("errors")
        .properties()
        .forEach(field -> messages.add(field.getKey() + ": " + field.getValue().asText()));
    if (messages.isEmpty() && answer.path("message").isTextual()) {
      messages.add(answer.path("message").asText());
    }
    return messages;
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return json.missingNode();
    }
  }

  private static String sentence(int status, List<String> messages) {
    String words = String.join(" ", messages);
    return "Jira answered " + status + (words.isEmpty() ? "." : ": " + words);
  }
}
