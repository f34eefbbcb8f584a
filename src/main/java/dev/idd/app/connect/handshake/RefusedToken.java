package dev.idd.app.connect.handshake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;

/** Where the library forwards a token that it could not verify: 401, whatever was wrong with it. */
class RefusedToken extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  RefusedToken(Refusal refusal) {
    this.refusal = refusal;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Object failure = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    if (failure instanceof AuthenticationException refused) {
      // Not the message: it may contain the token.
      refusal.notAuthenticated(request, response, refused.getClass().getSimpleName());
    } else {
      chain.doFilter(request, response);
    }
  }
}
