package dev.idd.app.mining.imports;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.imports.HistoryFile.NotOne;
import dev.idd.app.mining.imports.ImportRuns.State;
import dev.idd.app.mining.store.FactChanges;
import dev.idd.app.tenant.TenantId;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a file while it arrives: never more than a few hundred incidents are in memory. All of
 * it is one transaction, so a file that breaks off leaves nothing behind but the word of it.
 */
@Component
class Imports {
  private static final int BATCH = 500;

  private final TransactionTemplate transaction;
  private final ImportedFacts facts;
  private final ImportRuns runs;
  private final FactChanges changes;
  private final Clock clock;

  Imports(
      TransactionTemplate transaction,
      ImportedFacts facts,
      ImportRuns runs,
      FactChanges changes,
      Clock clock) {
    this.transaction = transaction;
    this.facts = facts;
    this.runs = runs;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * @param file plain or compressed with gzip
   * @return under which the report can be found
   * @throws NotOne if this is no such file
   */
  UUID take(TenantId tenant, ProjectKey project, HistoryFile format, InputStream file) {
    UUID id = runs.begin(tenant, project, clock.instant());
    var report = new Report();
    var state = State.FAILED;
    try {
      transaction.executeWithoutResult(
          status -> {
            read(tenant, project, format, file, report);
            changes.everythingIn(tenant, project.value());
          });
      state = State.DONE;
      return id;
    } finally {
      runs.end(tenant, id, state, report);
    }
  }

  private void read(
      TenantId tenant, ProjectKey project, HistoryFile format, InputStream file, Report report) {
    var waiting = new ArrayList<ImportedIncident>();
    Consumer<List<ImportedIncident>> write =
        some -> {
          facts.put(tenant, project, format.source(), some);
          report.accepted(some.size());
          some.clear();
        };
    try {
      format.read(
          plain(file),
          incident -> {
            waiting.add(incident);
            if (waiting.size() == BATCH) {
              write.accept(waiting);
            }
          },
          report);
      write.accept(waiting);
    } catch (EOFException | ZipException broken) {
      throw new NotOne("The compressed file breaks off or is damaged.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A compressed file says so in its first two bytes. */
  private static InputStream plain(InputStream file) throws IOException {
    var peeked = new PushbackInputStream(file, 2);
    byte[] first = peeked.readNBytes(2);
    peeked.unread(first);
    boolean zipped = first.length == 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b;
    return zipped ? new GZIPInputStream(peeked, 64 * 1024) : peeked;
  }
}
