package dev.idd.app.extract.codehost;

import java.time.Instant;

/** What a code host says about the moment a change landed. */
public sealed interface Landing {

  /** It landed, as this commit. */
  record Landed(Instant at, String commit) implements Landing {}

  /** A pull request that is not merged. */
  record NotMerged() implements Landing {}

  /** It is not there, or not for us to see. */
  record Unreadable() implements Landing {}
}
