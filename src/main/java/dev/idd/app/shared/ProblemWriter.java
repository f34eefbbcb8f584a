package dev.idd.app.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Gives every problem its one form, whether a controller or a filter has it. */
@Component
public final class ProblemWriter {
  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  static ProblemDetail detail(Problem problem) {
    var detail =
        ProblemDetail.forStatusAndDetail(problem.status(), String.valueOf(problem.getMessage()));
    detail.setProperty("code", problem.code());
    problem.extra().forEach(detail::setProperty);
    return detail;
  }

  /** Answers a request from a filter, before or beside Spring MVC. */
  public void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), detail(problem));
  }
}
