package dev.idd.app.connect.handshake;

import dev.idd.app.shared.Problem;
import dev.idd.app.shared.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says no at the door: the reason goes to the log, the stranger learns only that it is no. */
@Component
class Refusal {
  private static final Logger log = LoggerFactory.getLogger(Refusal.class);
  private final ProblemWriter problems;

  Refusal(ProblemWriter problems) {
    this.problems = problems;
  }

  void notAuthenticated(HttpServletRequest request, HttpServletResponse response, String why)
      throws IOException {
    response.setHeader("WWW-Authenticate", "JWT");
    answer(
        request, response, why, Problem.notAuthenticated("This request carries no valid token."));
  }

  void notAllowed(HttpServletRequest request, HttpServletResponse response, String why)
      throws IOException {
    answer(request, response, why, Problem.notAllowed("This site may not do that."));
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, String why, Problem problem)
      throws IOException {
    log.info("Refused {} {}: {}", request.getMethod(), request.getServletPath(), why);
    problems.write(response, problem);
  }
}
