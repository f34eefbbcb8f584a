package dev.idd.app.mining.store;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Writes many rows in one go to the database and back. An insert that may be in vain and an update
 * of those that were there, because both databases can do that while others write the same rows.
 */
@Component
public class Batches {
  private final NamedParameterJdbcOperations jdbc;

  public Batches(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param insert must do nothing where the row is there
   * @param update may leave a row as it is
   * @return the things whose row was inserted or updated
   */
  public <T> List<T> put(
      List<T> things, Function<T, SqlParameterSource> columns, String insert, String update) {
    var written = new ArrayList<T>();
    var there = new ArrayList<T>();
    int[] inserted = run(insert, things, columns);
    for (int n = 0; n < inserted.length; n++) {
      (inserted[n] == 1 ? written : there).add(things.get(n));
    }
    int[] updated = run(update, there, columns);
    for (int n = 0; n < updated.length; n++) {
      if (updated[n] > 0 || updated[n] == Statement.SUCCESS_NO_INFO) {
        written.add(there.get(n));
      }
    }
    return written;
  }

  <T> int[] run(String sql, List<T> things, Function<T, SqlParameterSource> columns) {
    return things.isEmpty()
        ? new int[0]
        : jdbc.batchUpdate(sql, things.stream().map(columns).toArray(SqlParameterSource[]::new));
  }
}
