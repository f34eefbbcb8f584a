package dev.idd.app.extract;

import dev.idd.app.extract.document.AdfComment;
import dev.idd.app.extract.document.Document;
import dev.idd.app.extract.document.Markdown;
import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.NewComment;
import dev.idd.app.tenant.Caller;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The review of an incident, to be read elsewhere: as Markdown, or as a comment on the issue. */
@RestController
@RequestMapping("/api/incidents/{key}/extract")
class ExportController {
  private static final MediaType MARKDOWN =
      new MediaType("text", "markdown", StandardCharsets.UTF_8);

  private final IssueAccess access;
  private final ReviewDesk reviews;
  private final Jira jira;

  ExportController(IssueAccess access, ReviewDesk reviews, Jira jira) {
    this.access = access;
    this.reviews = reviews;
    this.jira = jira;
  }

  @GetMapping("/export.md")
  ResponseEntity<String> markdown(Caller caller, @PathVariable("key") IssueKey key) {
    ReviewFacts facts = reviews.facts(caller, access.browse(caller, key));
    Document document = ReviewDocument.of(facts).and(CommunicationTemplates.of(facts));
    return ResponseEntity.ok().contentType(MARKDOWN).body(Markdown.of(document));
  }

  /** As the person: Jira decides whether they may comment, and shows their name. */
  @PostMapping("/export/comment")
  @ResponseStatus(HttpStatus.CREATED)
  Written comment(Caller caller, @PathVariable("key") IssueKey key) {
    VisibleIssue incident = access.browse(caller, key);
    Document document = ReviewDocument.of(reviews.facts(caller, incident));
    var comment = new NewComment(AdfComment.of(document));
    return new Written(jira.asUser(caller).comment(incident.id().toString(), comment).id());
  }

  record Written(String commentId) {}
}
