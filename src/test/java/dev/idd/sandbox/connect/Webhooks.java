package dev.idd.sandbox.connect;

import dev.idd.sandbox.model.SiteEvent;
import dev.idd.sandbox.model.SiteEvents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Tells the app what happened: signed, at least once, in no promised order, and worse if asked to.
 */
public final class Webhooks implements SiteEvents, AutoCloseable {
  private static final int MOST_RETRIES = 5;
  private static final int KEPT = 2_000;

  private final ConnectAddon addon;
  private final ScheduledThreadPoolExecutor pool =
      new ScheduledThreadPoolExecutor(4, Webhooks::thread);
  private final List<Delivery> log = new ArrayList<>();
  private final List<FailedWebhook> failed = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private Disorder disorder = Disorder.NONE;
  private int toDrop;
  private int underWay;
  private volatile Duration retryDelay;

  public Webhooks(ConnectAddon addon, Duration retryDelay) {
    this.addon = addon;
    this.retryDelay = retryDelay;
    pool.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void happened(SiteEvent event) {
    addon.installation().ifPresent(installation -> tell(installation, event));
  }

  private void tell(Installation installation, SiteEvent event) {
    installation.descriptor().webhooks().stream()
        .filter(webhook -> wants(webhook, event))
        .map(webhook -> delivery(webhook, event))
        .forEach(this::post);
  }

  private static boolean wants(Descriptor.Webhook webhook, SiteEvent event) {
    return webhook.event().equals(event.name())
        && (webhook.propertyKeys().isEmpty()
            || webhook.propertyKeys().contains(event.body().path("property").path("key").asText()));
  }

  private static Delivery delivery(Descriptor.Webhook webhook, SiteEvent event) {
    var body = webhook.excludeBody() ? "" : event.body().toString();
    return new Delivery(event.name(), webhook.url(), body, event.trace());
  }

  private synchronized void post(Delivery delivery) {
    log.add(delivery);
    if (log.size() > KEPT) {
      log.remove(0);
    }
    if (toDrop > 0) {
      toDrop--;
      delivery.ended(Delivery.Outcome.DROPPED);
      return;
    }
    for (var copy = 0; copy < disorder.copies(); copy++) {
      underWay++;
      Runnable send = () -> attempt(delivery, 0);
      if (disorder.reversed()) {
        hold(send);
      } else {
        in(disorder.delay(), send);
      }
    }
  }

  private void hold(Runnable send) {
    held.add(send);
    if (held.size() == 1) {
      in(disorder.delay(), this::releaseLastFirst);
    }
  }

  private void releaseLastFirst() {
    List<Runnable> released;
    synchronized (this) {
      released = new ArrayList<>(held);
      held.clear();
    }
    Collections.reverse(released);
    released.forEach(Runnable::run); // one after the other: the order is the point
  }

  private void attempt(Delivery delivery, int retry) {
    var installation = addon.installation();
    if (installation.isEmpty()) {
      end(delivery, Delivery.Outcome.DROPPED);
      return;
    }
    var attempt = send(installation.get(), delivery, retry);
    delivery.attempted(attempt);
    if (attempt.status() / 100 == 2) {
      end(delivery, Delivery.Outcome.DELIVERED);
    } else if (!attempt.worthRetrying()) {
      end(delivery, Delivery.Outcome.REJECTED);
    } else if (retry == MOST_RETRIES) {
      keepAsFailed(delivery);
      end(delivery, Delivery.Outcome.FAILED);
    } else {
      in(retryDelay, () -> attempt(delivery, retry + 1));
    }
  }

  private Delivery.Attempt send(Installation installation, Delivery delivery, int retry) {
    var now = addon.realTime().instant();
    try {
      var response = addon.calls().send(request(installation, delivery, retry));
      return new Delivery.Attempt(now, response.statusCode(), "");
    } catch (IOException e) {
      return new Delivery.Attempt(now, 0, e.toString());
    }
  }

  private HttpRequest request(Installation installation, Delivery delivery, int retry) {
    var call = CanonicalRequest.of("POST", URI.create(delivery.url()));
    var jwt = installation.tokenFor(call, addon.realTime().instant(), null);
    var request =
        Calls.to(URI.create(installation.descriptor().baseUrl() + delivery.url()))
            .header("Authorization", "JWT " + jwt)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Atlassian Webhook HTTP Client")
            .header("X-Atlassian-Webhook-Identifier", delivery.id())
            .header("X-Atlassian-Webhook-Flow", "Primary")
            .POST(BodyPublishers.ofString(delivery.body()));
    delivery.trace().ifPresent(trace -> request.header("X-Atlassian-Webhook-Trace", trace));
    if (retry > 0) {
      request.header("X-Atlassian-Webhook-Retry", Integer.toString(retry));
    }
    return request.build();
  }

  private synchronized void keepAsFailed(Delivery delivery) {
    var target =
        addon.installation().map(i -> i.descriptor().baseUrl()).orElse("") + delivery.url();
    failed.add(
        new FailedWebhook(delivery.id(), delivery.body(), target, addon.realTime().instant()));
  }

  private synchronized void end(Delivery delivery, Delivery.Outcome outcome) {
    delivery.ended(outcome);
    underWay--;
    notifyAll();
  }

  private void in(Duration delay, Runnable task) {
    pool.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  public synchronized void configure(Disorder to) {
    disorder = to;
    toDrop = to.dropNext();
  }

  public synchronized Disorder disorder() {
    return new Disorder(disorder.copies(), toDrop, disorder.delay(), disorder.reversed());
  }

  public void retryAfter(Duration delay) {
    retryDelay = delay;
  }

  /** Every delivery so far, oldest first. */
  public synchronized List<Delivery> log() {
    return List.copyOf(log);
  }

  public synchronized List<FailedWebhook> failed() {
    return List.copyOf(failed);
  }

  /** Waits until nothing is on its way any more; false when that took longer. */
  public synchronized boolean awaitQuiet(Duration atMost) throws InterruptedException {
    var deadline = System.nanoTime() + atMost.toNanos();
    while (underWay > 0) {
      var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Forgets the log and the disorder; what is on its way still arrives. */
  public synchronized void reset() {
    configure(Disorder.NONE);
    log.clear();
    failed.clear();
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "sandbox-webhooks");
    thread.setDaemon(true);
    return thread;
  }
}
