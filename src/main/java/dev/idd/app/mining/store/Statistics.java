package dev.idd.app.mining.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL look at the tables that mining fills. It would do so by itself, but only every
 * minute, and keeps plans made for empty tables until then: with those every row that is written
 * costs a look at all rows of its site. H2 looks by itself, and at once.
 */
@Component
public class Statistics {
  private static final List<String> TABLES =
      List.of(
          "issue_snapshot",
          "incident_fact",
          "improvement_fact",
          "incident_improvement",
          "wanted_improvement");

  private final JdbcOperations jdbc;
  private final AtomicLong pages = new AtomicLong();

  public Statistics(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** To be called outside of transactions: looks after 1, 10, 100 … pages of this process. */
  void pageWritten() {
    if (isPowerOfTen(pages.incrementAndGet()) && isPostgreSql()) {
      TABLES.forEach(table -> jdbc.execute("analyze " + table));
    }
  }

  static boolean isPowerOfTen(long number) {
    long rest = number;
    while (rest > 1 && rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }

  private boolean isPostgreSql() {
    return Boolean.TRUE.equals(
        jdbc.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())));
  }
}
