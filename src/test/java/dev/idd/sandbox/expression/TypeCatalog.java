package dev.idd.sandbox.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types of Jira the analysis knows, with their members; a star marks a member that is expensive
 * to read.
 */
final class TypeCatalog {

  /** A member: its type, and whether reading it loads data. */
  record Member(Type type, boolean expensive) {}

  static final Map<String, String> CONTEXT =
      Map.ofEntries(
          Map.entry("user", "User"),
          Map.entry("app", "App"),
          Map.entry("issue", "Issue"),
          Map.entry("originalIssue", "Issue"),
          Map.entry("issues", "List<Issue>"),
          Map.entry("project", "Project"),
          Map.entry("sprint", "Sprint"),
          Map.entry("board", "Board"),
          Map.entry("transition", "Transition"),
          Map.entry("workflow", "Workflow"),
          Map.entry("config", "Any"),
          Map.entry("serviceDesk", "Any"),
          Map.entry("customerRequest", "Any"));

  private static final Pattern CUSTOM_FIELD = Pattern.compile("customfield_\\d+");

  private static final String TABLE =
      """
      Issue           id Number | key String | summary String | description RichText | environment RichText
      Issue           priority IssuePriority | issueType IssueType | status IssueStatus | created Date | updated Date
      Issue           dueDate CalendarDate | resolutionDate Date | resolution Resolution | assignee User
      Issue           reporter User | creator User | project Project | labels List<String> | parent Issue
      Issue           subtasks List<Issue> | links List<IssueLink> | versions List<Version>
      Issue           fixVersions List<Version> | components List<Component> | *comments List<Comment>
      Issue           *properties EntityProperties | *sprint Sprint | *closedSprints List<Sprint> | flagged Boolean
      IssueLink       id Number | type IssueLinkType | direction String | *linkedIssue Issue
      IssueLink       *inwardIssue Issue | *outwardIssue Issue
      IssueLinkType   id Number | name String | inward String | outward String
      IssueStatus     id Number | name String | description String | category IssueStatusCategory
      IssueStatusCategory  id Number | key String | name String | colorName String
      IssuePriority   id Number | name String | iconUrl String
      IssueType       id Number | name String | description String | iconUrl String
      Resolution      id Number | name String | description String
      Project         id Number | key String | name String | style String | *properties EntityProperties
      User            accountId String | displayName String | *properties EntityProperties | *groups List<String>
      App             key String | *properties EntityProperties
      RichText        plainText String | value Any
      Comment         id Number | author User | body RichText | created Date | updated Date
      Comment         *properties EntityProperties
      Version         id Number | name String | description String | released Boolean | archived Boolean
      Version         releaseDate CalendarDate
      Component       id Number | name String
      Sprint          id Number | name String | state String | goal String | startDate Date | endDate Date
      Sprint          completeDate Date | *properties EntityProperties
      Board           id Number | *properties EntityProperties
      Transition      id Number | name String | from IssueStatus | to IssueStatus | hasScreen Boolean
      Workflow        id Number | name String
      """;

  private static final Map<String, Map<String, Member>> TYPES = read();

  private TypeCatalog() {}

  /** The member of a named type, null when the type is known and has no such member. */
  static @Nullable Member member(Type type, String name) {
    if (type.equals(Type.parse("Issue")) && CUSTOM_FIELD.matcher(name).matches()) {
      return new Member(Type.ANY, true);
    }
    Map<String, Member> members = TYPES.get(type.toString());
    return members == null ? new Member(Type.ANY, false) : members.get(name);
  }

  static TreeSet<String> names(Type type) {
    return new TreeSet<>(TYPES.getOrDefault(type.toString(), Map.of()).keySet());
  }

  private static Map<String, Map<String, Member>> read() {
    Map<String, Map<String, Member>> types = new LinkedHashMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] row = line.split("\\s+", 2);
      Map<String, Member> members = types.computeIfAbsent(row[0], type -> new LinkedHashMap<>());
      for (String entry : row[1].split("\\|")) {
        String[] member = entry.strip().split(" ", 2);
        boolean expensive = member[0].startsWith("*");
        members.put(
            member[0].substring(expensive ? 1 : 0), new Member(Type.parse(member[1]), expensive));
      }
    }
    return types;
  }
}
