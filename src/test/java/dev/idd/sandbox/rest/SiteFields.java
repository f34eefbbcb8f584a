package dev.idd.sandbox.rest;

import dev.idd.sandbox.jql.JqlFields;
import dev.idd.sandbox.jql.JqlType;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Catalogue;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Named;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Sprint;
import dev.idd.sandbox.model.StatusCategory;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a query of one account may refer to. */
final class SiteFields implements JqlFields {
  private final JiraSite site;
  private final Account account;

  SiteFields(JiraSite site, Account account) {
    this.site = site;
    this.account = account;
  }

  @Override
  public Clock clock() {
    return site.clock();
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of(account.timeZone());
  }

  @Override
  public String currentUser() {
    return account.accountId();
  }

  @Override
  public List<CustomField> customFields() {
    return site.catalogue().fields().all().stream()
        .filter(Field::custom)
        .map(field -> new CustomField(field.id(), field.name(), type(field)))
        .toList();
  }

  private static JqlType type(Field field) {
    return switch (field.type()) {
      case NUMBER -> JqlType.NUMBER;
      case DATE -> JqlType.DATE;
      case DATE_TIME -> JqlType.DATETIME;
      case USER -> JqlType.USER;
      case OPTION, SPRINTS -> JqlType.NAMED;
      case LABELS -> JqlType.LABEL;
      default -> JqlType.TEXT;
    };
  }

  @Override
  public List<PropertyField> propertyFields() {
    return site.apps().values().stream()
        .flatMap(app -> app.indexed().stream())
        .map(p -> new PropertyField(p.propertyKey(), p.path(), type(p.type()), p.alias()))
        .toList();
  }

  private static JqlType type(String extraction) {
    return switch (extraction) {
      case "number" -> JqlType.NUMBER;
      case "date" -> JqlType.DATETIME;
      case "user" -> JqlType.USER;
      case "string" -> JqlType.LABEL;
      default -> JqlType.TEXT;
    };
  }

  @Override
  public List<String> openSprints() {
    return sprints()
        .filter(s -> s.state() == Sprint.State.ACTIVE)
        .flatMap(s -> Stream.of(s.name(), s.id()))
        .toList();
  }

  private Stream<Sprint> sprints() {
    Catalogue catalogue = site.catalogue();
    return catalogue.boards().stream().flatMap(board -> catalogue.sprints(board).stream());
  }

  private Stream<Project> projects() {
    return site.catalogue().projects().stream()
        .filter(p -> site.permissions().has(account, Permission.BROWSE_PROJECTS, p));
  }

  @Override
  public boolean exists(String field, String value) {
    Catalogue catalogue = site.catalogue();
    return switch (field) {
      case "project" ->
          projects().anyMatch(p -> p.key().equalsIgnoreCase(value) || isNamed(p, value));
      case "issuetype" -> named(catalogue.issueTypes(), value);
      case "status" -> named(catalogue.statuses(), value);
      case "statusCategory" ->
          Stream.of(StatusCategory.values())
              .anyMatch(c -> same(c.title(), value) || same(c.key(), value) || same(c.id(), value));
      case "priority" -> named(catalogue.priorities(), value);
      case "resolution" -> named(catalogue.resolutions(), value);
      case "components" -> projects().anyMatch(p -> named(p.components(), value));
      case "fixVersions", "versions" -> projects().anyMatch(p -> named(p.versions(), value));
      case "sprint", Field.SPRINT -> sprints().anyMatch(s -> isNamed(s, value));
      case "issueLinkType" ->
          catalogue.linkTypes().stream()
              .anyMatch(
                  t -> isNamed(t, value) || same(t.inward(), value) || same(t.outward(), value));
      case "assignee", "reporter", "creator" -> person(value);
      case "key", "id", "issuekey", "parent" -> issue(value);
      default -> other(field, value);
    };
  }

  private boolean other(String field, String value) {
    return site.catalogue()
        .fields()
        .find(field)
        .map(
            f ->
                f.type() == dev.idd.sandbox.model.FieldType.USER
                    ? person(value)
                    : f.option(value).isPresent())
        .orElse(true);
  }

  private boolean issue(String idOrKey) {
    return site.issues()
        .find(idOrKey)
        .filter(issue -> site.permissions().canSee(account, issue))
        .isPresent();
  }

  private boolean person(String value) {
    return site.directory().all().stream()
        .anyMatch(
            a ->
                a.accountId().equals(value)
                    || same(a.displayName(), value)
                    || same(a.email(), value));
  }

  private static boolean named(Collection<? extends Named> all, String value) {
    return all.stream().anyMatch(n -> isNamed(n, value));
  }

  private static boolean isNamed(Named named, String value) {
    return same(named.name(), value) || named.id().equals(value);
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
