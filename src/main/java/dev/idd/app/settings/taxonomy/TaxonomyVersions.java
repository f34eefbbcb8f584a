package dev.idd.app.settings.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.tenant.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of taxonomies in our database. None is ever changed. */
@Repository
class TaxonomyVersions {
  private static final int SHOWN = 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

  private final JdbcClient jdbc;

  TaxonomyVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One version.
   *
   * @param inherits the taxonomy is the one above; {@code own} only keeps readable what that lacks
   */
  record Version(
      long number,
      boolean inherits,
      RootCauses own,
      List<String> changes,
      AccountId by,
      Instant at) {}

  Optional<Version> newest(Scope scope) {
    return latest(scope, 1).stream().findFirst();
  }

  /** The latest ones, newest first. */
  List<Version> latest(Scope scope) {
    return latest(scope, SHOWN);
  }

  private List<Version> latest(Scope scope, int most) {
    return jdbc.sql(
            """
            select version, inherits, body, changes, account_id, changed_at from taxonomy_version
            where tenant_id = ? and scope = ? order by version desc limit ?
            """)
        .params(scope.tenant().value(), scope.id(), most)
        .query((row, n) -> version(row))
        .list();
  }

  /** Fails with a duplicate key when somebody else added this number first. */
  void add(Scope scope, Version version) {
    jdbc.sql(
            """
            insert into taxonomy_version
              (tenant_id, scope, version, inherits, body, changes, account_id, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            scope.tenant().value(),
            scope.id(),
            version.number(),
            version.inherits(),
            written(version.own()),
            written(version.changes()),
            version.by().value(),
            version.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Version version(ResultSet row) throws SQLException {
    try {
      return new Version(
          row.getLong("version"),
          row.getBoolean("inherits"),
          JSON.readValue(row.getString("body"), RootCauses.class),
          JSON.readValue(row.getString("changes"), SENTENCES),
          new AccountId(row.getString("account_id")),
          row.getObject("changed_at", OffsetDateTime.class).toInstant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored taxonomy cannot be read", e);
    }
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A taxonomy is always JSON", e);
    }
  }
}
