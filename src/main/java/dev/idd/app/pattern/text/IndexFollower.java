package dev.idd.app.pattern.text;

import dev.idd.app.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index up to date with the table, which all processes share: it reads what changed after
 * the last number it saw. An empty index is filled, one that is ahead of the table (a backup was
 * restored) is made anew. Where processes share an index, too, each of them writes all of it: the
 * same documents under the same keys.
 */
@Component
class IndexFollower implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** Each batch becomes a segment, and merging vectors is what costs most: few large ones. */
  private static final int BATCH = 2_000;

  /** A process that was killed may have lost some of the last ones, in no order. */
  private static final int UNSURE = 2 * BATCH;

  private final IncidentTexts texts;
  private final TextIndex index;
  private final EntityManager entities;
  private final TransactionTemplate transaction;
  private final Map<TenantId, Long> seen = new HashMap<>();
  private boolean isPrepared;
  private @Nullable ScheduledExecutorService thread;

  /** Known to the thread alone: what goes on failing is said once. */
  private boolean isBehind;

  IndexFollower(
      IncidentTexts texts,
      TextIndex index,
      EntityManager entities,
      TransactionTemplate transaction) {
    this.texts = texts;
    this.index = index;
    this.entities = entities;
    this.transaction = transaction;
  }

  @Override
  public synchronized void start() {
    thread = Executors.newSingleThreadScheduledExecutor(IndexFollower::daemon);
    thread.scheduleWithFixedDelay(this::tryToFollow, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "similarity-index");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = thread;
    if (running != null) {
      running.shutdownNow();
      awaitEnd(running);
    }
    thread = null;
  }

  private static void awaitEnd(ScheduledExecutorService running) {
    try {
      if (!running.awaitTermination(10, TimeUnit.SECONDS)) {
        log.warn("The index of similar incidents is still being written while the app stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void tryToFollow() {
    try {
      follow();
      isBehind = false;
    } catch (RuntimeException e) {
      if (!isBehind) {
        log.warn("The index of similar incidents is behind; it is tried again until it works", e);
      }
      isBehind = true;
    }
  }

  /** Does all there is to do, for every site. */
  void follow() {
    texts.lastChanges().forEach(this::follow);
  }

  private void follow(TenantId tenant, long last) {
    while (!Thread.currentThread().isInterrupted() && step(tenant, last)) {
      log.debug("The index of tenant {} saw more of {} changes", tenant, last);
    }
  }

  /** Whether there is more to do. One batch at a time, so that nobody waits long. */
  private synchronized boolean step(TenantId tenant, long last) {
    long from = position(tenant, last);
    if (from >= last) {
      return false;
    }
    Long now = transaction.execute(status -> index(tenant, from));
    seen.put(tenant, now == null ? last : now);
    return now != null;
  }

  private long position(TenantId tenant, long last) {
    Long known = seen.get(tenant);
    return known == null ? begin(tenant, last) : known;
  }

  private long begin(TenantId tenant, long last) {
    prepare();
    long indexed = index.lastChange(tenant);
    if (indexed > last) {
      log.warn("The index knows changes that the database does not: it is made anew");
      index.clear();
      forgetWhatWasSeen();
      return 0;
    }
    return Math.max(0, indexed - UNSURE);
  }

  private void prepare() {
    if (!isPrepared) {
      index.prepare();
      isPrepared = true;
    }
  }

  /** The last number that is in the index now; null when there was nothing more. */
  private @Nullable Long index(TenantId tenant, long after) {
    List<IncidentText> changed = texts.changedAfter(tenant, after, BATCH);
    if (changed.isEmpty()) {
      return null;
    }
    var plan = Search.session(entities).indexingPlan();
    for (IncidentText text : changed) {
      if (text.isGone()) {
        plan.delete(text);
      } else {
        plan.addOrUpdate(text);
      }
    }
    // Here and now: what fails is tried again, because nobody takes it for seen.
    plan.execute();
    return changed.get(changed.size() - 1).seq();
  }

  /** As after a start: the index itself says how far it is. */
  synchronized void forgetWhatWasSeen() {
    seen.clear();
  }
}
