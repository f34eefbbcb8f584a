package dev.idd.app.tenant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where a front door leaves the person it has recognised, for the rest of the request. */
public final class CallerOfRequest {
  private static final String ATTRIBUTE = CallerOfRequest.class.getName();

  private CallerOfRequest() {}

  public static void set(HttpServletRequest request, Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  static Optional<Caller> get(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
  }
}
