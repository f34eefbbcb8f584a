package dev.idd.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a test context at a fresh database of one embedded PostgreSQL. */
public final class EmbeddedPostgreSql
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(freshDatabase())
        .and("spring.datasource.hikari.maximum-pool-size=5")
        .applyTo(context);
  }

  /** What an app must be told to use a database of its own there. */
  public static Map<String, String> freshDatabase() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("No database in the embedded PostgreSQL", e);
    }
    return Map.of(
        "spring.datasource.url", Server.POSTGRES.getJdbcUrl("postgres", name),
        "spring.datasource.username", "postgres",
        "spring.datasource.password", "postgres");
  }

  /** Started when first needed; stops with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
