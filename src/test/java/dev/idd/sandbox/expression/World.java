package dev.idd.sandbox.expression;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * What surrounds an evaluation beside its context variables: the time, the zone of the user, and
 * how {@code new Issue(…)} and {@code new User(…)} find what they name.
 */
public record World(Clock clock, ZoneId zone, Map<String, JiraFunction> constructors) {

  public World {
    constructors = Map.copyOf(constructors);
  }

  /** A world that knows the time but neither issues nor users. */
  public static World at(Clock clock) {
    return new World(clock, clock.getZone(), Map.of());
  }
}
