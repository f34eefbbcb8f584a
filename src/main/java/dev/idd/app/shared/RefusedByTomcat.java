package dev.idd.app.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * Addresses that Tomcat refuses before a filter of ours sees them, such as those with an encoded
 * slash: the answer is a problem with our headers, and not Tomcat's page.
 */
@Component
class RefusedByTomcat implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final ProblemWriter problems;

  RefusedByTomcat(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Report(problems)));
  }

  private static final class Report extends ErrorReportValve {
    private final ProblemWriter problems;

    Report(ProblemWriter problems) {
      this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        ResponseHeaders.set(response);
        problems.write(
            response, ProblemAdvice.ofStatus(HttpStatusCode.valueOf(response.getStatus())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
