package dev.idd.sandbox.model;

/**
 * Hears of every change, inside the site's lock: take it down and return, never call back or wait.
 */
@FunctionalInterface
public interface SiteEvents {
  void happened(SiteEvent event);
}
