package dev.idd.app.settings.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a new incident until a person says otherwise.
 *
 * @param accounts the fixed person, or those who take turns, in their order; else empty
 * @param turn how long a turn of a rotation is
 */
public record StewardRule(Kind rule, List<String> accounts, Turn turn) {

  /** Stewards are assigned by people alone. */
  public static final StewardRule NONE = new StewardRule(Kind.NONE, List.of(), Turn.INCIDENT);

  public StewardRule {
    rule = rule == null ? Kind.NONE : rule;
    accounts = accounts == null || !rule.named ? List.of() : List.copyOf(accounts);
    turn = turn == null || rule != Kind.ROTATION ? Turn.INCIDENT : turn;
  }

  /** Where the steward comes from. */
  public enum Kind {
    @JsonProperty("none")
    NONE("none", false),
    @JsonProperty("person")
    PERSON("person", true),
    @JsonProperty("assignee")
    ASSIGNEE("assignee", false),
    @JsonProperty("reporter")
    REPORTER("reporter", false),
    @JsonProperty("project-lead")
    PROJECT_LEAD("project-lead", false),
    @JsonProperty("component-lead")
    COMPONENT_LEAD("component-lead", false),
    @JsonProperty("rotation")
    ROTATION("rotation", true);

    private final String code;
    private final boolean named;

    Kind(String code, boolean named) {
      this.code = code;
      this.named = named;
    }

    String code() {
      return code;
    }
  }

  /** After what it is the next person's turn. */
  public enum Turn {
    @JsonProperty("incident")
    INCIDENT("incident"),
    @JsonProperty("week")
    WEEK("week");

    private final String code;

    Turn(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  public boolean on() {
    return rule != Kind.NONE;
  }

  static @Nullable Kind kind(String code) {
    for (Kind kind : Kind.values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    return null;
  }

  static @Nullable Turn turn(String code) {
    for (Turn turn : Turn.values()) {
      if (turn.code.equals(code)) {
        return turn;
      }
    }
    return null;
  }
}
