package dev.idd.app.extract.codehost;

import java.util.Optional;

/**
 * A place where code is kept. It calls its own API and nothing else: what people type only chooses
 * an owner, a repository and a change there.
 */
public interface CodeHost {

  /** The change that a link points to; empty when it points elsewhere or to something else. */
  Optional<Change> read(String link);

  /**
   * When the change landed.
   *
   * @throws CodeHostBusy it could not say now and may later
   */
  Landing landing(Change change);
}
