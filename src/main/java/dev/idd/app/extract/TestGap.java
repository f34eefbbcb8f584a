package dev.idd.app.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Step 3: which test would have caught it, and where that test is now.
 *
 * @param wouldCatch what it would have caught, and when
 * @param committedAt where the test is: a repository, a commit or a pull request
 * @param alsoAt further places of it
 * @param order what the team says about test and fix: {@code before} or {@code alongside}
 * @param fixAt the commit or pull request of the fix, to compare with
 */
public record TestGap(
    String description,
    @Nullable String kind,
    String committedAt,
    String wouldCatch,
    List<String> alsoAt,
    @Nullable String order,
    String fixAt) {
  static final TestGap NONE = new TestGap("", null, "");

  public TestGap {
    description = Words.clean(description);
    kind = Words.key(kind);
    committedAt = Words.clean(committedAt);
    wouldCatch = Words.clean(wouldCatch);
    alsoAt = Words.clean(alsoAt);
    order = Words.key(order);
    fixAt = Words.clean(fixAt);
  }

  /** A test of which no more is known than what it checks and where it is. */
  public TestGap(String description, @Nullable String kind, String committedAt) {
    this(description, kind, committedAt, "", List.of(), null, "");
  }

  /** Answered: what kind of test, and either what it checks or where it is. */
  public boolean done() {
    return kind != null && !(description.isEmpty() && committedAt.isEmpty());
  }
}
