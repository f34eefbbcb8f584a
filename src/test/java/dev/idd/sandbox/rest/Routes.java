package dev.idd.sandbox.rest;

import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All operations of the API. */
final class Routes {
  /** What was found for a request: a route with the parts of its path, or Jira's way to say no. */
  record Match(
      Optional<Route> route,
      Map<String, String> parts,
      String operation,
      int status,
      String message) {}

  private final List<Route> all;

  private Routes(List<Route> all) {
    this.all = all;
  }

  static Routes of(JiraSite site, WebhookResource webhooks) {
    Route.Table table = new Route.Table();
    new IssueResource(site).routes(table);
    new IssueEditResource(site).routes(table);
    new TransitionResource(site).routes(table);
    new BulkResource(site).routes(table);
    new PropertyResource(IssueProperties.ENTITY, new IssueProperties()).routes(table);
    new PropertyResource(ProjectProperties.ENTITY, new ProjectProperties()).routes(table);
    new PropertyResource(DashboardItemProperties.ENTITY, new DashboardItemProperties())
        .routes(table);
    new CommentResource(site).routes(table);
    new NotificationResource(site).routes(table);
    new LinkResource(site).routes(table);
    new SearchResource(site).routes(table);
    new PermissionResource().routes(table);
    new ProjectResource(site).routes(table);
    new CreateMetaResource(site).routes(table);
    new CatalogueResource(site).routes(table);
    new UserResource(site).routes(table);
    new ExpressionResource(site).routes(table);
    new WorkflowRuleResource().routes(table);
    new BoardResource(site).routes(table);
    new SprintResource(site).routes(table);
    new RankResource().routes(table);
    webhooks.routes(table);
    return new Routes(table.all());
  }

  List<Route> all() {
    return all;
  }

  Match find(Request request) {
    boolean otherMethod = false;
    // Literal paths come before templates: /issue/bulkfetch is not an issue.
    Match best = null;
    for (Route route : all) {
      Optional<Map<String, String>> parts = route.match(request.path());
      if (parts.isEmpty()) {
        continue;
      }
      if (!route.method().equals(request.method())) {
        otherMethod = true;
      } else if (best == null || parts.get().size() < best.parts().size()) {
        best = new Match(Optional.of(route), parts.get(), route.operation(), 200, "");
      }
    }
    return best != null ? best : missing(request, otherMethod);
  }

  private static Match missing(Request request, boolean otherMethod) {
    String operation = request.method() + " " + request.path();
    if (request.path().matches("/rest/api/[23]/search")) {
      return new Match(
          Optional.empty(),
          Map.of(),
          operation,
          410,
          "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A"
              + " full migration guideline is available at"
              + " https://developer.atlassian.com/changelog/#CHANGE-2046");
    }
    return otherMethod
        ? new Match(Optional.empty(), Map.of(), operation, 405, "Method Not Allowed")
        : new Match(Optional.empty(), Map.of(), operation, 404, "Oops, you've found a dead link.");
  }
}
