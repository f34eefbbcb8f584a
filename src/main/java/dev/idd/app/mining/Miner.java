package dev.idd.app.mining;

import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.facts.MinedPage;
import dev.idd.app.mining.quota.Paused;
import dev.idd.app.mining.quota.Work;
import dev.idd.app.mining.read.Reader;
import dev.idd.app.mining.read.Reader.Pass;
import dev.idd.app.mining.read.Reader.Raw;
import dev.idd.app.mining.store.CursorMoved;
import dev.idd.app.mining.store.Cursors;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.mining.store.MiningCursor;
import dev.idd.app.mining.store.MiningCursor.Phase;
import dev.idd.app.mining.store.PageWriter;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a project from where its cursor stands. Every page is complete in itself, so it may be
 * stopped, refused or killed anywhere and goes on from the last page that was written.
 */
@Component
class Miner {
  private static final Logger log = LoggerFactory.getLogger(Miner.class);
  private final Tenants tenants;
  private final Settings settings;
  private final Readers readers;
  private final Cursors cursors;
  private final FactStore facts;
  private final PageWriter pages;
  private final StaleIssues stale;
  private final MiningLimits limits;
  private final Clock clock;

  Miner(
      Tenants tenants,
      Settings settings,
      Readers readers,
      Cursors cursors,
      FactStore facts,
      PageWriter pages,
      StaleIssues stale,
      MiningLimits limits,
      Clock clock) {
    this.tenants = tenants;
    this.settings = settings;
    this.readers = readers;
    this.cursors = cursors;
    this.facts = facts;
    this.pages = pages;
    this.stale = stale;
    this.limits = limits;
    this.clock = clock;
  }

  /** When the project is to be looked at again. */
  enum Next {
    NOW,
    LATER,
    NEVER
  }

  /**
   * Reads a bounded number of pages.
   *
   * @param stopping asked between pages
   */
  Next run(TenantId tenant, ProjectKey project, BooleanSupplier stopping) {
    Optional<ProjectSettings> under = settings.of(tenant, project);
    if (under.isEmpty() || !tenants.isInstalled(tenant)) {
      return Next.NEVER;
    }
    try {
      return read(under.get(), stopping);
    } catch (CursorMoved restarted) {
      return Next.NOW;
    } catch (Paused waiting) {
      throw waiting; // which is no failure: progress shows it by itself
    } catch (RuntimeException failure) {
      cursors.failed(tenant, project, sentence(failure));
      throw failure;
    }
  }

  private Next read(ProjectSettings under, BooleanSupplier stopping) {
    TenantId tenant = under.tenant();
    Reader reader = readers.of(tenant);
    for (int page = 0; page < limits.pagesPerRun(); page++) {
      if (stopping.getAsBoolean()) {
        return Next.NOW;
      }
      Optional<MiningCursor> cursor = cursors.find(tenant, under.project());
      if (cursor.isEmpty()) {
        return Next.NEVER;
      }
      readers.require(tenant, work(cursor.get()), limits.pageSize());
      if (!readPage(reader, under, inPass(reader, under, cursor.get())).unfinished()) {
        return Next.LATER;
      }
    }
    return Next.NOW;
  }

  private static Work work(MiningCursor cursor) {
    return cursor.phase() == Phase.BACKFILL ? Work.BACKFILL : Work.LIVE;
  }

  /** The cursor inside a pass: the one under way, or a new one. */
  private MiningCursor inPass(Reader reader, ProjectSettings under, MiningCursor cursor) {
    Instant now = clock.instant();
    Instant started = cursor.passStarted();
    if (started == null) {
      boolean renew =
          cursor.phase() == Phase.INCREMENTAL
              && !now.isBefore(cursor.generationStarted().plus(limits.renewEvery()));
      return begin(reader, under, renew ? cursors.save(cursor.renewed(now)) : cursor, now);
    }
    boolean outlived =
        cursor.phase() == Phase.INCREMENTAL && now.isAfter(started.plus(limits.overlap()));
    return outlived ? begin(reader, under, cursors.save(cursor.renewed(now)), now) : cursor;
  }

  private MiningCursor begin(
      Reader reader, ProjectSettings under, MiningCursor cursor, Instant now) {
    MiningCursor begun = cursor.passStarts(now, reader.count(under));
    if (begun.phase() == Phase.INCREMENTAL) {
      markChangedImprovements(reader, begun);
    }
    return cursors.save(begun);
  }

  /** Improvements may live in projects that nobody tracks, so they are looked at by id. */
  private void markChangedImprovements(Reader reader, MiningCursor cursor) {
    List<Long> improvements = facts.improvementsOf(cursor.tenant(), cursor.project());
    stale.mark(cursor.tenant(), reader.changed(improvements, cursor.minutesBack(limits.overlap())));
  }

  private MiningCursor readPage(Reader reader, ProjectSettings under, MiningCursor cursor) {
    Raw raw = nextPage(reader, under, cursor);
    MinedPage page = reader.mined(raw, wanted(reader, raw, cursor));
    String token = raw.nextPageToken();
    return token == null ? pages.lastPage(cursor, page) : pages.page(cursor, page, token);
  }

  /**
   * The improvements that are to be read with this page. While everything is read they wait until
   * they fill a page of their own; the last page leaves none behind.
   */
  private Set<Long> wanted(Reader reader, Raw raw, MiningCursor cursor) {
    Set<Long> linked = reader.linked(raw.issues());
    if (cursor.phase() != Phase.BACKFILL) {
      return linked;
    }
    var wanted = new TreeSet<>(pages.wanted(cursor));
    wanted.addAll(linked);
    int size = limits.pageSize();
    return raw.nextPageToken() == null
        ? wanted
        : wanted.stream().limit(wanted.size() / size * size).collect(Collectors.toSet());
  }

  private Raw nextPage(Reader reader, ProjectSettings under, MiningCursor cursor) {
    Pass pass =
        cursor.phase() == Phase.BACKFILL
            ? new Pass.Everything()
            : new Pass.Changed(cursor.minutesBack(limits.overlap()));
    try {
      return reader.page(under, pass, limits.pageSize(), cursor.nextPageToken());
    } catch (JiraFailure.Rejected refused) {
      if (cursor.nextPageToken() == null) {
        throw refused;
      }
      cursors.save(cursor.renewed(clock.instant()));
      throw new TokenRefused(refused);
    }
  }

  private static String sentence(RuntimeException failure) {
    if (failure instanceof JiraFailure jiraSays) {
      return jiraSays.why();
    }
    if (failure instanceof TokenRefused refused) {
      return String.valueOf(refused.getMessage());
    }
    log.error("Reading stopped unexpectedly", failure);
    return "Reading stopped on an error of the app, which its log explains. It will be tried again.";
  }
}
