package dev.idd.app.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;

/** What is answered when a request failed outside Spring MVC: the same kind of problem, no page. */
@Configuration(proxyBeanMethods = false)
class ErrorPage {

  @Bean
  FilterRegistrationBean<HttpFilter> errorProblems(ProblemWriter writer) {
    var registration = new FilterRegistrationBean<HttpFilter>(new Answer(writer));
    registration.setDispatcherTypes(DispatcherType.ERROR);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  private static final class Answer extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private final transient ProblemWriter writer;

    Answer(ProblemWriter writer) {
      this.writer = writer;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
        writer.write(response, ProblemAdvice.ofStatus(HttpStatusCode.valueOf(status)));
      } else {
        chain.doFilter(request, response);
      }
    }
  }
}
