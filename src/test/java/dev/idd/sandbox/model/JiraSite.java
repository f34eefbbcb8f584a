package dev.idd.sandbox.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One Jira site in memory. One lock guards all of it: read and change it inside {@link #locked}.
 */
public final class JiraSite {
  private final Object lock = new Object();
  private final SandboxClock clock;
  private final URI baseUrl;
  private final Ids ids = new Ids();
  private final Directory directory = new Directory();
  private final Catalogue catalogue = new Catalogue(ids);
  private final Dashboards dashboards = new Dashboards();
  private final IssueStore issues = new IssueStore();
  private final Permissions permissions = new Permissions(directory);
  private final SearchIndex index;
  private final List<SiteEvents> listeners = new ArrayList<>();
  private final Changes changes;
  private final SprintChanges sprints;
  private final Map<String, App> apps = new LinkedHashMap<>();
  private final List<Notification> notifications = new ArrayList<>();
  private boolean quiet;

  public JiraSite(SandboxClock clock, URI baseUrl) {
    this.clock = clock;
    this.baseUrl = baseUrl;
    this.index = new SearchIndex(issues, clock);
    Announcements announcements = new Announcements(this);
    this.changes = new Changes(this, ids, announcements);
    this.sprints = new SprintChanges(this, ids, announcements);
  }

  public <T> T locked(Supplier<T> work) {
    synchronized (lock) {
      return work.get();
    }
  }

  /** Does something that no webhook tells about: building up a history. */
  public void quietly(Runnable work) {
    synchronized (lock) {
      boolean before = quiet;
      quiet = true;
      try {
        work.run();
      } finally {
        quiet = before;
      }
    }
  }

  public void listen(SiteEvents listener) {
    listeners.add(listener);
  }

  void tell(Supplier<SiteEvent> event) {
    if (!quiet && !listeners.isEmpty()) {
      SiteEvent happened = event.get();
      listeners.forEach(l -> l.happened(happened));
    }
  }

  public SandboxClock clock() {
    return clock;
  }

  /** Without a slash at its end. */
  public URI baseUrl() {
    return baseUrl;
  }

  public Directory directory() {
    return directory;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Dashboards dashboards() {
    return dashboards;
  }

  public IssueStore issues() {
    return issues;
  }

  public Permissions permissions() {
    return permissions;
  }

  public SearchIndex index() {
    return index;
  }

  /** The installed apps by key; live: an install puts, an uninstall removes. */
  public Map<String, App> apps() {
    return apps;
  }

  /** Every e-mail that somebody asked to be sent, in order; live. */
  public List<Notification> notifications() {
    return notifications;
  }

  /** The verbs on issues, links, comments and properties. */
  public Changes changes() {
    return changes;
  }

  /** The verbs on sprints. */
  public SprintChanges sprints() {
    return sprints;
  }
}
