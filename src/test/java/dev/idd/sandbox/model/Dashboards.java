package dev.idd.sandbox.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The dashboards of a site: everybody has one, from the first look at it. */
public final class Dashboards {
  private static final int FIRST = 10_100;

  private final Map<Account, Dashboard> all = new LinkedHashMap<>();
  private int items = FIRST;

  public Dashboard of(Account owner) {
    return all.computeIfAbsent(
        owner, account -> new Dashboard(Integer.toString(FIRST + all.size()), account));
  }

  public Optional<Dashboard> find(String id) {
    return all.values().stream().filter(dashboard -> dashboard.id().equals(id)).findFirst();
  }

  /** Puts a gadget of an app on it. */
  public Dashboard.Item add(Dashboard dashboard, String moduleKey) {
    return dashboard.add(Integer.toString(++items), moduleKey);
  }
}
