package dev.idd.sandbox.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the site is configured with: projects, types, statuses, priorities, link types, boards. */
public final class Catalogue {
  private final Ids ids;
  private final Fields fields = new Fields();
  private final Map<String, Project> projects = new LinkedHashMap<>();
  private final List<IssueType> issueTypes = new ArrayList<>();
  private final List<Status> statuses = new ArrayList<>();
  private final List<Board> boards = new ArrayList<>();
  private final List<Sprint> sprints = new ArrayList<>();
  private final List<Priority> priorities =
      List.of(
          new Priority("1", "Highest", "#d04437"),
          new Priority("2", "High", "#f15C75"),
          new Priority("3", "Medium", "#f79232"),
          new Priority("4", "Low", "#707070"),
          new Priority("5", "Lowest", "#999999"));
  private final List<Resolution> resolutions =
      List.of(
          new Resolution("10000", "Done"),
          new Resolution("10001", "Won't Do"),
          new Resolution("10002", "Duplicate"));
  private final List<IssueLinkType> linkTypes =
      new ArrayList<>(
          List.of(
              new IssueLinkType("10000", "Blocks", "is blocked by", "blocks"),
              new IssueLinkType("10001", "Cloners", "is cloned by", "clones"),
              new IssueLinkType("10002", "Duplicate", "is duplicated by", "duplicates"),
              new IssueLinkType("10003", "Relates", "relates to", "relates to"),
              new IssueLinkType("10004", "Improvement", "is improved by", "improves")));

  Catalogue(Ids ids) {
    this.ids = ids;
  }

  public Fields fields() {
    return fields;
  }

  public Project addProject(String key, String name, Account lead) {
    Project project = new Project(ids.nextText("project", 10000), key, name, lead);
    projects.put(key, project);
    return project;
  }

  /** Its issues have to go first. */
  public void remove(Project project) {
    projects.remove(project.key());
    boards.removeIf(board -> board.project().equals(project));
  }

  public Collection<Project> projects() {
    return projects.values();
  }

  public Optional<Project> project(String idOrKey) {
    Project byKey = projects.get(idOrKey);
    return byKey != null
        ? Optional.of(byKey)
        : projects.values().stream().filter(p -> p.id().equals(idOrKey)).findFirst();
  }

  public IssueType addIssueType(String name, String description, int level) {
    IssueType type = new IssueType(ids.nextText("issuetype", 10001), name, description, level);
    issueTypes.add(type);
    return type;
  }

  public List<IssueType> issueTypes() {
    return issueTypes;
  }

  public Status addStatus(String name, StatusCategory category) {
    Status status = new Status(ids.nextText("status", 10000), name, category);
    statuses.add(status);
    return status;
  }

  public List<Status> statuses() {
    return statuses;
  }

  public Optional<Status> status(String idOrName) {
    return named(statuses, idOrName);
  }

  public List<Priority> priorities() {
    return priorities;
  }

  public List<Resolution> resolutions() {
    return resolutions;
  }

  /** Live: a story may add its own. */
  public List<IssueLinkType> linkTypes() {
    return linkTypes;
  }

  public IssueLinkType addLinkType(String name, String inward, String outward) {
    var type = new IssueLinkType(ids.nextText("linktype", 10005), name, inward, outward);
    linkTypes.add(type);
    return type;
  }

  public Optional<IssueLinkType> linkType(String idOrName) {
    return named(linkTypes, idOrName);
  }

  public Version addVersion(Project project, String name) {
    Version version = new Version(ids.nextText("version", 10000), name, project);
    project.versions().add(version);
    return version;
  }

  public Component addComponent(Project project, String name) {
    Component component = new Component(ids.nextText("component", 10000), name, project.key());
    project.components().add(component);
    return component;
  }

  public Board addBoard(String name, Project project) {
    Board board = new Board(ids.next("board", 1), name, "scrum", project);
    boards.add(board);
    return board;
  }

  public List<Board> boards() {
    return boards;
  }

  public Optional<Board> board(long id) {
    return boards.stream().filter(b -> b.id() == id).findFirst();
  }

  /** Live for {@link SprintChanges} only. */
  List<Sprint> liveSprints() {
    return sprints;
  }

  public List<Sprint> sprints(Board board) {
    return sprints.stream().filter(s -> s.board().equals(board)).toList();
  }

  public Optional<Sprint> sprint(long id) {
    return sprints.stream().filter(s -> s.number() == id).findFirst();
  }

  /** Finds by id first, then by name whatever its case. */
  public static <T extends Named> Optional<T> named(Collection<T> all, String idOrName) {
    return all.stream()
        .filter(n -> n.id().equals(idOrName))
        .findFirst()
        .or(() -> all.stream().filter(n -> n.name().equalsIgnoreCase(idOrName)).findFirst());
  }
}
