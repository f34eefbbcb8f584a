package dev.idd.sandbox.rest;

import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts issues before or after others. */
final class RankResource {
  static final int MOST = 50;

  void routes(Route.Table table) {
    table.on("PUT", "/rest/agile/1.0/issue/rank", "WRITE", this::rank);
  }

  private Response rank(Call call) {
    Body body =
        call.body().only("issues", "rankBeforeIssue", "rankAfterIssue", "rankCustomFieldId");
    List<Issue> issues = issues(call, body);
    Optional<String> before = body.text("rankBeforeIssue");
    Optional<String> after = body.text("rankAfterIssue");
    if (before.isPresent() == after.isPresent()) {
      throw Refused.because(
          400, "Exactly one of rankBeforeIssue and rankAfterIssue must be provided.");
    }
    Issue anchor = call.find(before.or(() -> after).orElseThrow()).orElseThrow(Refused::noIssue);
    if (issues.contains(anchor)) {
      throw Refused.because(400, "An issue cannot be ranked against itself.");
    }
    call.site().changes().rank(call.actor(), issues, anchor, before.isPresent());
    return Response.empty(204);
  }

  /** The {@code issues} of a request, which the caller may schedule. */
  static List<Issue> issues(Call call, Body body) {
    List<String> keys = body.strings("issues");
    if (keys.isEmpty()) {
      throw new Malformed("no issues");
    }
    if (keys.size() > MOST) {
      throw Refused.because(400, "The maximum number of issues to process is 50.");
    }
    List<Issue> issues = new ArrayList<>();
    for (String key : keys) {
      Issue issue = call.find(key).orElseThrow(Refused::noIssue);
      call.require(
          Permission.SCHEDULE_ISSUES,
          issue.project(),
          403,
          "You do not have permission to schedule issues in this project.");
      issues.add(issue);
    }
    return issues;
  }
}
