package dev.idd.app.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a transaction live on when another one enqueued the same key at the same moment: PostgreSQL
 * gives up a whole transaction after a duplicate, and with it what the person had just written.
 */
final class RaceForKey implements MethodInterceptor {
  private static final String ENQUEUES = "scheduleIfNotExists";
  private static final String DUPLICATE = "23";

  private final DataSource database;

  RaceForKey(DataSource database) {
    this.database = database;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    return call.getMethod().getName().equals(ENQUEUES)
            && TransactionSynchronizationManager.isActualTransactionActive()
        ? orBeaten(call)
        : call.proceed();
  }

  private @Nullable Object orBeaten(MethodInvocation call) throws Throwable {
    Connection connection = DataSourceUtils.getConnection(database);
    Savepoint before = connection.setSavepoint();
    try {
      Object scheduled = call.proceed();
      connection.releaseSavepoint(before);
      return scheduled;
    } catch (RuntimeException failure) {
      connection.rollback(before);
      if (isDuplicate(failure)) {
        return false; // it waits already, which is what was asked for
      }
      throw failure;
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  private static boolean isDuplicate(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith(DUPLICATE)) {
        return true;
      }
    }
    return false;
  }
}
