package dev.idd.app.jira;

import dev.idd.app.jira.JiraFailure.RateLimited;
import dev.idd.app.jira.JiraFailure.Rejected;
import dev.idd.app.jira.JiraFailure.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a person is told when Jira did not do what their request needed. */
@RestControllerAdvice
@Order(0)
class JiraProblems {
  private static final Logger log = LoggerFactory.getLogger(JiraProblems.class);
  private static final Duration SOON = Duration.ofSeconds(10);
  private final Clock clock;

  JiraProblems(Clock clock) {
    this.clock = clock;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> failed(JiraFailure failure) {
    log.info("A request failed in Jira: {}", failure.why());
    if (failure instanceof RateLimited limited) {
      return busy(limited.until());
    }
    if (failure instanceof Unavailable) {
      return busy(clock.instant().plus(SOON));
    }
    return refused(failure instanceof Rejected said ? said.messages() : List.of(failure.why()));
  }

  private ResponseEntity<ProblemDetail> busy(Instant until) {
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    var problem =
        problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "jira-busy",
            "Jira is busy. Try again in " + seconds + " seconds.");
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(problem);
  }

  private static ResponseEntity<ProblemDetail> refused(List<String> words) {
    var problem =
        problem(HttpStatus.BAD_GATEWAY, "jira-refused", "Jira refused: " + String.join(" ", words));
    problem.setProperty("jira", words);
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  private static ProblemDetail problem(HttpStatus status, String code, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    return problem;
  }
}
