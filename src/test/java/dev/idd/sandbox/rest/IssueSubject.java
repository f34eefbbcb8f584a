package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.jql.JqlSubject;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Adf;
import dev.idd.sandbox.model.Comment;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Named;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.StatusCategory;
import java.util.ArrayList;
import java.util.List;

/** An issue as a query sees it. */
record IssueSubject(Issue issue) implements JqlSubject {

  @Override
  public List<Object> values(String field) {
    return switch (field) {
      case "id" -> List.of(issue.id());
      case "key", "issuekey" -> List.of(issue.key(), Long.toString(issue.id()));
      case "project" -> project();
      case "statusCategory" -> category(issue.status().category());
      case "comment" -> issue.comments().stream().map(IssueSubject::text).toList();
      case "issueLinkType" -> linkTypes();
      case "sprint" -> flat(issue.sprints());
      default -> flat(issue.value(field));
    };
  }

  private List<Object> project() {
    Project project = issue.project();
    return List.of(project.key(), project.name(), project.id());
  }

  private static List<Object> category(StatusCategory category) {
    return List.of(category.title(), category.key(), category.id());
  }

  private static Object text(Comment comment) {
    return Adf.plainText(comment.body());
  }

  private List<Object> linkTypes() {
    List<Object> names = new ArrayList<>();
    issue
        .links()
        .forEach(
            link -> {
              boolean source = link.source().id() == issue.id();
              names.add(link.type().name());
              names.add(link.type().id());
              names.add(source ? link.type().outward() : link.type().inward());
            });
    return names;
  }

  private static List<Object> flat(Object value) {
    List<Object> names = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> names.addAll(flat(item)));
    } else if (value instanceof Named named) {
      names.add(named.name());
      names.add(named.id());
    } else if (value instanceof Account account) {
      names.add(account.accountId());
      names.add(account.displayName());
    } else if (value instanceof Issue parent) {
      names.add(parent.key());
      names.add(Long.toString(parent.id()));
    } else if (value instanceof JsonNode document) {
      names.add(Adf.plainText(document));
    } else if (value != null) {
      names.add(value);
    }
    return names;
  }

  @Override
  public Comparable<?> order(String field) {
    return switch (field) {
      case "id" -> issue.id();
      case "priority" -> issue.priority().map(p -> -Long.parseLong(p.id())).orElse(null);
      case "Rank", "rank", Field.RANK -> issue.rank();
      default -> {
        List<Object> values = values(field);
        yield !values.isEmpty() && values.get(0) instanceof Comparable<?> first ? first : null;
      }
    };
  }

  @Override
  public Object property(String key) {
    JsonNode value = issue.properties().get(key);
    return value == null ? null : Json.plain(value);
  }
}
