package dev.idd.sandbox.jql;

import dev.idd.sandbox.jql.JqlFields.CustomField;
import dev.idd.sandbox.jql.JqlFields.PropertyField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** Finds the field a query names: of Jira itself, of the site, or of an app's properties. */
final class FieldNames {

  /** Names in JQL, the id the subject knows, the type. */
  private static final String SYSTEM =
      """
      project                          project         NAMED
      issuetype type                   issuetype       NAMED
      status                           status          NAMED
      statuscategory                   statusCategory  NAMED
      priority                         priority        NAMED
      resolution                       resolution      NAMED
      fixversion                       fixVersions     NAMED
      affectedversion                  versions        NAMED
      component                        components      NAMED
      sprint                           sprint          NAMED
      issuelinktype                    issueLinkType   NAMED
      key id issue issuekey            key             ISSUE
      parent                           parent          ISSUE
      assignee                         assignee        USER
      reporter                         reporter        USER
      creator                          creator         USER
      labels                           labels          LABEL
      created createddate              created         DATETIME
      updated updateddate              updated         DATETIME
      resolved resolutiondate          resolutiondate  DATETIME
      due duedate                      duedate         DATE
      summary                          summary         TEXT
      description                      description     TEXT
      environment                      environment     TEXT
      comment                          comment         TEXT
      text                             text            TEXT
      """;

  private static final Map<String, String[]> ROWS = rows();

  private static final List<String> TEXTS =
      List.of("summary", "description", "environment", "comment");

  private final JqlFields fields;

  FieldNames(JqlFields fields) {
    this.fields = fields;
  }

  /** The field, or nothing when the site has none of that name. */
  Optional<Field> find(Token token) {
    return switch (token.getType()) {
      case JqlLexer.CUSTOM_FIELD -> custom(token.getText());
      case JqlLexer.PROPERTY -> property(token.getText());
      default -> named(Words.read(token));
    };
  }

  private Optional<Field> named(String name) {
    String[] row = ROWS.get(name.toLowerCase(Locale.ROOT));
    if (row != null) {
      return Optional.of(system(name, row[0], JqlType.valueOf(row[1])));
    }
    return customField(field -> field.name().equalsIgnoreCase(name), name)
        .or(() -> alias(field -> name.equalsIgnoreCase(field.alias()), name));
  }

  private Field system(String name, String id, JqlType type) {
    return switch (id) {
      case "text" -> new Field(name, id, type, false, this::texts);
      case "key" -> new Field(name, id, type, true, FieldNames::keyAndId);
      default -> Field.of(name, id, type);
    };
  }

  private static List<Object> keyAndId(JqlSubject subject) {
    List<Object> names = new ArrayList<>(subject.values("key"));
    names.addAll(subject.values("id"));
    return names;
  }

  private List<Object> texts(JqlSubject subject) {
    Stream<String> custom =
        fields.customFields().stream()
            .filter(field -> field.type() == JqlType.TEXT)
            .map(CustomField::id);
    return Stream.concat(TEXTS.stream(), custom)
        .flatMap(id -> subject.values(id).stream())
        .toList();
  }

  private Optional<Field> custom(String written) {
    String number = written.replaceAll("\\D", "");
    return customField(field -> field.number().equals(number), "cf[" + number + "]");
  }

  private Optional<Field> customField(Predicate<CustomField> which, String name) {
    return fields.customFields().stream()
        .filter(which)
        .findFirst()
        .map(field -> Field.of(name, field.id(), field.type()));
  }

  private Optional<Field> property(String written) {
    int open = written.indexOf('[');
    int close = written.lastIndexOf(']');
    String key = written.substring(open + 1, close).strip().replaceAll("^[\"']|[\"']$", "");
    String path = close + 1 < written.length() ? written.substring(close + 2) : "";
    return alias(field -> field.propertyKey().equals(key) && field.path().equals(path), written);
  }

  private Optional<Field> alias(Predicate<PropertyField> which, String name) {
    return fields.propertyFields().stream()
        .filter(which)
        .findFirst()
        .map(field -> new Field(name, name, field.type(), false, PropertyValues.of(field)));
  }

  private static Map<String, String[]> rows() {
    Map<String, String[]> rows = new java.util.HashMap<>();
    for (String line : SYSTEM.lines().toList()) {
      String[] words = line.split("\\s+");
      String[] row = {words[words.length - 2], words[words.length - 1]};
      for (int i = 0; i < words.length - 2; i++) {
        rows.put(words[i], row);
      }
    }
    return rows;
  }
}
