package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds issues by JQL. */
final class SearchResource {
  private static final int DEFAULT_PAGE = 50;
  private static final int LARGEST_PAGE = 5_000;
  private static final int LARGEST_PAGE_WITH_FIELDS = 100;
  private static final int MOST_RECONCILED = 50;

  /** What was asked for, whether in the query or in the body. */
  private record Search(
      Optional<String> jql,
      List<String> fields,
      List<String> properties,
      List<String> expand,
      int maxResults,
      Optional<String> token,
      Set<Long> reconcile) {}

  private final Searches searches;

  SearchResource(JiraSite site) {
    this.searches = new Searches(site);
  }

  void routes(Route.Table table) {
    table
        .on(
            "GET",
            "/rest/api/3/search/jql?jql&nextPageToken&maxResults&fields&expand&properties"
                + "&fieldsByKeys&failFast&reconcileIssues",
            "READ",
            this::get)
        .on("POST", "/rest/api/3/search/jql", "READ", this::post)
        .on("POST", "/rest/api/3/search/approximate-count", "READ", this::count);
  }

  private Response get(Call call) {
    List<String> ids = call.list("reconcileIssues");
    ids.stream()
        .filter(id -> !id.matches("\\d{1,15}"))
        .findFirst()
        .ifPresent(
            id -> {
              throw new Malformed("reconcileIssues takes ids, not " + id);
            });
    return search(
        call,
        new Search(
            call.param("jql"),
            call.list("fields"),
            call.list("properties"),
            call.list("expand"),
            call.number("maxResults", DEFAULT_PAGE),
            call.param("nextPageToken"),
            new LinkedHashSet<>(ids.stream().map(Long::valueOf).toList())));
  }

  private Response post(Call call) {
    Body body =
        call.body()
            .only(
                "jql",
                "fields",
                "properties",
                "expand",
                "maxResults",
                "nextPageToken",
                "fieldsByKeys",
                "reconcileIssues");
    body.flag("fieldsByKeys");
    return search(
        call,
        new Search(
            body.text("jql"),
            body.strings("fields"),
            body.strings("properties"),
            body.text("expand").map(e -> Arrays.asList(e.split(","))).orElse(List.of()),
            body.number("maxResults").map(Math::toIntExact).orElse(DEFAULT_PAGE),
            body.text("nextPageToken"),
            new LinkedHashSet<>(body.numbers("reconcileIssues"))));
  }

  private Response search(Call call, Search search) {
    if (search.maxResults() < 1) {
      throw Refused.because(400, "The value for 'maxResults' must be greater than 0.");
    }
    if (search.reconcile().size() > MOST_RECONCILED) {
      throw Refused.because(400, "The maximum number of issues to reconcile is 50.");
    }
    Set<String> expand = Expand.of(search.expand(), "changelog", "names", "schema");
    FieldChoice fields = FieldChoice.of(call, search.fields(), "id");
    IssueView view = new IssueView(call, fields, search.properties(), expand);
    Searches.Found found =
        searches.page(
            call,
            search.jql().orElse(""),
            search.token().orElse(null),
            size(search, fields),
            search.reconcile());
    return Response.json(json(view, found, expand));
  }

  private static int size(Search search, FieldChoice fields) {
    boolean bare = fields.keyOnly() && search.properties().isEmpty() && search.expand().isEmpty();
    return Math.min(search.maxResults(), bare ? LARGEST_PAGE : LARGEST_PAGE_WITH_FIELDS);
  }

  private static ObjectNode json(IssueView view, Searches.Found found, Set<String> expand) {
    ObjectNode node = Json.object();
    node.set("issues", Json.array(found.issues(), view::of));
    node.put("isLast", found.nextPageToken() == null);
    if (found.nextPageToken() != null) {
      node.put("nextPageToken", found.nextPageToken());
    }
    if (expand.contains("names")) {
      node.set("names", view.names());
    }
    return node;
  }

  private Response count(Call call) {
    List<Issue> all = searches.all(call, call.body().only("jql").text("jql").orElse(""));
    return Response.json(Json.object().put("count", all.size()));
  }
}
