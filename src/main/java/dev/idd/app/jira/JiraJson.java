package dev.idd.app.jira;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jira's JSON, as far as we read and write it. Names are Jira's own. */
public final class JiraJson {
  private JiraJson() {}

  /**
   * An issue with the fields that were asked for; read {@code fields} through {@link IssueFields}.
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Issue(
      String id,
      String key,
      @Nullable Map<String, JsonNode> fields,
      @Nullable Map<String, JsonNode> properties,
      @Nullable Changelog changelog) {
    public IssueId issueId() {
      return IssueId.of(id);
    }

    public IssueKey issueKey() {
      return new IssueKey(key);
    }

    public IssueFields read() {
      return new IssueFields(fields == null ? Map.of() : fields);
    }

    /** The value of an issue property that was asked for; null when the issue has none. */
    public @Nullable JsonNode property(String name) {
      return properties == null ? null : properties.get(name);
    }
  }

  /** An entity property. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Property(String key, JsonNode value) {}

  /** Recent changes of an issue, most recent first, possibly cut: compare {@code total}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Changelog(int startAt, int maxResults, int total, List<History> histories) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record History(String id, @Nullable User author, String created, List<Item> items) {}

    /** One changed field. {@code from} and {@code to} are ids, the texts are what people saw. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
        String field,
        @Nullable String fieldId,
        @Nullable String from,
        @JsonProperty("fromString") @Nullable String fromText,
        @Nullable String to,
        @JsonProperty("toString") @Nullable String toText) {}
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Comments(int startAt, int maxResults, int total, List<Comment> comments) {}

  /** A comment; {@code body} is a document. Jira hides some authors. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Comment(
      String id, @Nullable Author author, @Nullable JsonNode body, String created) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Author(@Nullable String accountId, @Nullable String accountType) {}

    /** Not written by an app. */
    public boolean byPerson() {
      return author == null || !"app".equals(author.accountType());
    }

    public boolean isBy(@Nullable String accountId) {
      return accountId != null && author != null && accountId.equals(author.accountId());
    }
  }

  /** A comment to be written, as a document. */
  public record NewComment(Map<String, Object> body) {}

  /** An e-mail about an issue; Jira takes both bodies and sends what the reader wants. */
  public record Notification(String subject, String textBody, String htmlBody, To to) {
    public record To(List<Recipient> users) {}

    public record Recipient(String accountId) {}

    public static Notification of(String account, String subject, String text, String html) {
      return new Notification(subject, text, html, new To(List.of(new Recipient(account))));
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Page<T>(
      int startAt,
      int maxResults,
      @Nullable Integer total,
      @Nullable Boolean isLast,
      List<T> values) {
    /** Whether nothing comes after this page; Jira says it in one of two ways. */
    public boolean last() {
      if (isLast != null) {
        return isLast;
      }
      return values.isEmpty() || (total != null && startAt + values.size() >= total);
    }
  }

  /**
   * {@code notifyUsers} is not part of the body: we create as the person, so Jira notifies as
   * usual.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CreateIssue(Map<String, Object> fields, @Nullable List<Property> properties) {
    public record Property(String key, Object value) {}
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CreatedIssue(String id, String key) {}

  public record EditIssue(Map<String, Object> fields) {}

  /**
   * A link as it is made: {@code inwardIssue} –[type.outward]→ {@code outwardIssue}, see
   * verify-on-a-real-site.
   */
  public record Link(TypeRef type, IssueRef inwardIssue, IssueRef outwardIssue) {
    public record TypeRef(String id) {}

    public record IssueRef(String key) {}
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record LinkType(String id, String name, String inward, String outward) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record LinkTypes(List<LinkType> issueLinkTypes) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Search(
      String jql,
      List<String> fields,
      @Nullable List<String> properties,
      @Nullable String expand,
      int maxResults,
      @Nullable String nextPageToken,
      @Nullable List<Long> reconcileIssues) {
    public record Jql(String jql) {}
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SearchResult(
      List<Issue> issues, @Nullable String nextPageToken, @Nullable Boolean isLast) {}

  /** At most 100 issues, by id or key. */
  public record BulkFetch(List<String> issueIdsOrKeys, List<String> fields) {}

  /** Those of them that can be seen, by ascending id; the others are simply not there. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record BulkFetched(List<Issue> issues) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Count(long count) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Permissions(Map<String, Permission> permissions) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Permission(String key, boolean havePermission) {}

    public boolean has(String permission) {
      var found = permissions.get(permission);
      return found != null && found.havePermission();
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Project(
      String id,
      String key,
      String name,
      @Nullable List<IssueType> issueTypes,
      @Nullable User lead) {
    public Project(String id, String key, String name, @Nullable List<IssueType> issueTypes) {
      this(id, key, name, issueTypes, null);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record IssueType(String id, String name, @Nullable Boolean subtask) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record IssueTypeStatuses(String id, String name, List<Status> statuses) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Status(String id, String name, @Nullable Category statusCategory) {
    /** {@code key} is {@code new}, {@code indeterminate} or {@code done} in every language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Category(String key) {}

    public String category() {
      return statusCategory == null ? "new" : statusCategory.key();
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Component(String id, String name, @Nullable User lead) {
    public Component(String id, String name) {
      this(id, name, null);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Version(
      String id, String name, @Nullable Boolean released, @Nullable Boolean archived) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Field(String id, String name, @Nullable Schema schema) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Schema(@Nullable String type, @Nullable String custom) {}
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record User(
      String accountId,
      @Nullable String displayName,
      @Nullable Map<String, String> avatarUrls,
      @Nullable Boolean active,
      @Nullable String accountType) {
    public User(
        String accountId,
        @Nullable String displayName,
        @Nullable Map<String, String> avatarUrls,
        @Nullable Boolean active) {
      this(accountId, displayName, avatarUrls, active, null);
    }

    /** Whether it is a robot: an app or an automation rule, nobody who could be asked. */
    public boolean app() {
      return "app".equals(accountType);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Board(long id, String name, String type) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Sprint(long id, String name, String state) {}

  public record Move(List<String> issues) {}

  /** The fields of a new issue; Jira calls the list by one of two names. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CreateMeta(
      @Nullable List<SettableField> fields, @Nullable List<SettableField> results) {
    public List<SettableField> all() {
      List<SettableField> found = fields == null ? results : fields;
      return found == null ? List.of() : found;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SettableField(
        String fieldId, String name, @Nullable List<AllowedValue> allowedValues) {}

    /** One value of a field: options have a {@code value}, priorities a {@code name}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AllowedValue(@Nullable String id, @Nullable String value, @Nullable String name) {
      public String label() {
        return value != null ? value : name == null ? "" : name;
      }
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Transitions(List<Transition> transitions) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Transition(String id, String name, Status to) {}

    /** Asks for one of them. */
    public record Do(Id transition) {
      public static Do of(String id) {
        return new Do(new Id(id));
      }
    }

    public record Id(String id) {}
  }

  /** The app's rules in one workflow. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record WorkflowRules(WorkflowId workflowId, @Nullable List<Rule> validators) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record WorkflowId(String name, boolean draft) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rule(String id, String key, @Nullable Way transition) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Way(String id, String name) {}
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record FailedDeliveries(int maxResults, List<FailedDelivery> values) {
    /**
     * @param url where it was sent
     * @param failureTime of the last attempt, in milliseconds since 1970
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FailedDelivery(String id, @Nullable String body, String url, long failureTime) {}
  }
}
