package dev.idd.bench;

import dev.idd.app.EmbeddedPostgreSql;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What a benchmark runs on: the name of a database, and the settings of an app that has it. */
final class Databases {
  static final String EACH = "dev.idd.bench.Databases#each";

  private Databases() {}

  static Stream<Arguments> each() {
    return Stream.of(
        Arguments.of("h2", Map.of()),
        Arguments.of("postgresql", EmbeddedPostgreSql.freshDatabase()));
  }
}
