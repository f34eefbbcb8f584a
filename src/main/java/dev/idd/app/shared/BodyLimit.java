package dev.idd.app.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large: before it is read when its length is declared, and as soon as
 * it turns out when it is not.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {
  /** Where files are taken in, piece by piece; all other bodies are kept in memory. */
  private static final Pattern FILES = Pattern.compile("/api/projects/[^/]+/imports");

  private final long limit;
  private final long fileLimit;
  private final ProblemWriter problems;

  BodyLimit(
      @Value("${idd.web.max-body:1MB}") DataSize limit,
      @Value("${idd.web.max-file:100MB}") DataSize fileLimit,
      ProblemWriter problems) {
    this.limit = limit.toBytes();
    this.fileLimit = fileLimit.toBytes();
    this.problems = problems;
  }

  static Problem tooLarge() {
    return Problem.of(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "too-large",
        "The body of the request is too large.",
        Map.of());
  }

  /** Whether this failure comes from a body that went over the limit. */
  static boolean exceeded(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLarge) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long most = FILES.matcher(request.getRequestURI()).matches() ? fileLimit : limit;
    if (request.getContentLengthLong() > most) {
      response.setHeader("Connection", "close");
      problems.write(response, tooLarge());
      return;
    }
    try {
      chain.doFilter(new Limited(request, most), response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (!exceeded(e) || response.isCommitted()) {
        throw e;
      }
      problems.write(response, tooLarge());
    }
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;
    private @Nullable ServletInputStream counted;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (counted == null) {
        counted = new Counted(super.getInputStream(), limit);
      }
      return counted;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream body;
    private long left;

    Counted(ServletInputStream body, long limit) {
      this.body = body;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = body.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new TooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
