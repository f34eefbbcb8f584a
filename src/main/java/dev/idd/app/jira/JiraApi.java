package dev.idd.app.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.JiraJson.Board;
import dev.idd.app.jira.JiraJson.BulkFetch;
import dev.idd.app.jira.JiraJson.BulkFetched;
import dev.idd.app.jira.JiraJson.Changelog;
import dev.idd.app.jira.JiraJson.Comment;
import dev.idd.app.jira.JiraJson.Comments;
import dev.idd.app.jira.JiraJson.Component;
import dev.idd.app.jira.JiraJson.Count;
import dev.idd.app.jira.JiraJson.CreateIssue;
import dev.idd.app.jira.JiraJson.CreateMeta;
import dev.idd.app.jira.JiraJson.CreatedIssue;
import dev.idd.app.jira.JiraJson.EditIssue;
import dev.idd.app.jira.JiraJson.FailedDeliveries;
import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.Link;
import dev.idd.app.jira.JiraJson.LinkTypes;
import dev.idd.app.jira.JiraJson.Move;
import dev.idd.app.jira.JiraJson.NewComment;
import dev.idd.app.jira.JiraJson.Notification;
import dev.idd.app.jira.JiraJson.Page;
import dev.idd.app.jira.JiraJson.Permissions;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.JiraJson.Property;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.jira.JiraJson.Sprint;
import dev.idd.app.jira.JiraJson.Transitions;
import dev.idd.app.jira.JiraJson.User;
import dev.idd.app.jira.JiraJson.Version;
import dev.idd.app.jira.JiraJson.WorkflowRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The part of Jira's REST API that we use: platform v3 and Agile 1.0. Comma-separated lists are
 * written as Jira documents them. A parameter that is null is left out. Every method may throw a
 * {@link JiraFailure}.
 */
@HttpExchange("/rest")
public interface JiraApi {

  @GetExchange("/api/3/issue/{idOrKey}")
  Issue issue(
      @PathVariable("idOrKey") String idOrKey,
      @RequestParam("fields") String fields,
      @RequestParam(name = "properties", required = false) @Nullable String properties,
      @RequestParam(name = "expand", required = false) @Nullable String expand);

  @PostExchange("/api/3/issue/bulkfetch")
  BulkFetched bulkFetch(@RequestBody BulkFetch issues);

  @PostExchange("/api/3/issue")
  CreatedIssue create(@RequestBody CreateIssue issue);

  @PutExchange("/api/3/issue/{idOrKey}")
  void edit(@PathVariable("idOrKey") String idOrKey, @RequestBody EditIssue edit);

  @GetExchange("/api/3/issue/{idOrKey}/changelog")
  Page<Changelog.History> changelog(
      @PathVariable("idOrKey") String idOrKey,
      @RequestParam("startAt") int startAt,
      @RequestParam("maxResults") int maxResults);

  @GetExchange("/api/3/issue/{idOrKey}/comment")
  Comments comments(
      @PathVariable("idOrKey") String idOrKey,
      @RequestParam("startAt") int startAt,
      @RequestParam("maxResults") int maxResults,
      @RequestParam("orderBy") String orderBy);

  @PostExchange("/api/3/issue/{idOrKey}/comment")
  Comment comment(@PathVariable("idOrKey") String idOrKey, @RequestBody NewComment comment);

  /** Queues an e-mail about the issue. */
  @PostExchange("/api/3/issue/{idOrKey}/notify")
  void sendNotification(
      @PathVariable("idOrKey") String idOrKey, @RequestBody Notification notification);

  @PutExchange("/api/3/issue/{idOrKey}/properties/{property}")
  void putProperty(
      @PathVariable("idOrKey") String idOrKey,
      @PathVariable("property") String property,
      @RequestBody JsonNode value);

  @GetExchange("/api/3/project/{idOrKey}/properties/{property}")
  Property projectProperty(
      @PathVariable("idOrKey") String idOrKey, @PathVariable("property") String property);

  @PutExchange("/api/3/project/{idOrKey}/properties/{property}")
  void putProjectProperty(
      @PathVariable("idOrKey") String idOrKey,
      @PathVariable("property") String property,
      @RequestBody JsonNode value);

  @PostExchange("/api/3/issueLink")
  void link(@RequestBody Link link);

  @GetExchange("/api/3/issueLinkType")
  LinkTypes linkTypes();

  @PostExchange("/api/3/search/jql")
  SearchResult search(@RequestBody Search search);

  @PostExchange("/api/3/search/approximate-count")
  Count count(@RequestBody Search.Jql jql);

  @GetExchange("/api/3/mypermissions")
  Permissions permissionsOnIssue(
      @RequestParam("issueKey") String issueKey, @RequestParam("permissions") String permissions);

  @GetExchange("/api/3/mypermissions")
  Permissions permissionsOnProject(
      @RequestParam("projectKey") String projectKey,
      @RequestParam("permissions") String permissions);

  /** What the person may do on the whole site. */
  @GetExchange("/api/3/mypermissions")
  Permissions permissions(@RequestParam("permissions") String permissions);

  @GetExchange("/api/3/project/search")
  Page<Project> projects(
      @RequestParam("startAt") int startAt,
      @RequestParam("maxResults") int maxResults,
      @RequestParam(name = "expand", required = false) @Nullable String expand);

  @GetExchange("/api/3/project/{idOrKey}")
  Project project(@PathVariable("idOrKey") String idOrKey);

  @GetExchange("/api/3/project/{idOrKey}/statuses")
  List<IssueTypeStatuses> statuses(@PathVariable("idOrKey") String idOrKey);

  @GetExchange("/api/3/project/{idOrKey}/components")
  List<Component> components(@PathVariable("idOrKey") String idOrKey);

  @GetExchange("/api/3/project/{idOrKey}/versions")
  List<Version> versions(@PathVariable("idOrKey") String idOrKey);

  @GetExchange("/api/3/field")
  List<Field> fields();

  /** What can be set when an issue of this type is created, with the values to choose from. */
  @GetExchange("/api/3/issue/createmeta/{project}/issuetypes/{issueType}")
  CreateMeta createMeta(
      @PathVariable("project") String project,
      @PathVariable("issueType") String issueType,
      @RequestParam("startAt") int startAt,
      @RequestParam("maxResults") int maxResults);

  /** What the caller could do with the issue in its present status. */
  @GetExchange("/api/3/issue/{idOrKey}/transitions")
  Transitions transitions(@PathVariable("idOrKey") String idOrKey);

  @PostExchange("/api/3/issue/{idOrKey}/transitions")
  void transition(@PathVariable("idOrKey") String idOrKey, @RequestBody Transitions.Do transition);

  /** The app's own rules in the workflows of the site; only apps may ask. */
  @GetExchange("/api/3/workflow/rule/config")
  Page<WorkflowRules> workflowRules(
      @RequestParam("startAt") int startAt,
      @RequestParam("maxResults") int maxResults,
      @RequestParam("types") String types,
      @RequestParam("keys") String keys,
      @RequestParam("expand") String expand);

  /** What was not delivered in spite of all retries, oldest first; only Connect apps may ask. */
  @GetExchange("/api/3/webhook/failed")
  FailedDeliveries failedWebhooks(
      @RequestParam("after") long after, @RequestParam("maxResults") int maxResults);

  @GetExchange("/api/3/user")
  User user(@RequestParam("accountId") String accountId);

  @GetExchange("/api/3/user/assignable/search")
  List<User> assignable(
      @RequestParam("project") String project,
      @RequestParam("query") String query,
      @RequestParam("maxResults") int maxResults);

  /** The person, if they can be assigned in the project. */
  @GetExchange("/api/3/user/assignable/search")
  List<User> assignableAccount(
      @RequestParam("project") String project,
      @RequestParam("accountId") String accountId,
      @RequestParam("maxResults") int maxResults);

  @GetExchange("/agile/1.0/board")
  Page<Board> boards(
      @RequestParam("projectKeyOrId") String project,
      @RequestParam("startAt") int startAt,
      @RequestParam("maxResults") int maxResults);

  @GetExchange("/agile/1.0/board/{board}/sprint")
  Page<Sprint> sprints(
      @PathVariable("board") long board,
      @RequestParam("state") String state,
      @RequestParam("startAt") int startAt,
      @RequestParam("maxResults") int maxResults);

  @PostExchange("/agile/1.0/sprint/{sprint}/issue")
  void moveToSprint(@PathVariable("sprint") long sprint, @RequestBody Move move);

  @PostExchange("/agile/1.0/backlog/issue")
  void moveToBacklog(@RequestBody Move move);
}
