package dev.idd.app.mining.store;

/** Somebody restarted the project, or read on, while a page was being read: the page is void. */
public final class CursorMoved extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CursorMoved(MiningCursor cursor) {
    super("The cursor of " + cursor.project() + " is no longer at version " + cursor.version());
  }
}
