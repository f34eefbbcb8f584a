package dev.idd.app.connect.handshake;

import jakarta.servlet.http.HttpServletRequest;

/** Which door a request knocks at; each asks for another kind of token. */
enum Door {
  /** The installation itself: a token signed by Atlassian. */
  LIFECYCLE,
  /** Calls of our pages: a context token of a person. */
  API,
  /** Pages that Jira frames and webhooks that it sends: a token for exactly this request. */
  JIRA,
  /** The descriptor, assets, health: nothing is needed, but a token that is shown must be good. */
  OPEN;

  static final String INSTALLED = "/connect/installed";
  static final String UNINSTALLED = "/connect/uninstalled";

  static Door of(HttpServletRequest request) {
    String path = request.getServletPath();
    if (path.equals(INSTALLED) || path.equals(UNINSTALLED)) {
      return LIFECYCLE;
    }
    if (path.startsWith("/api/")) {
      return API;
    }
    if (path.startsWith("/pages/assets/")) {
      return OPEN;
    }
    return path.startsWith("/pages/") || path.startsWith("/connect/") ? JIRA : OPEN;
  }
}
