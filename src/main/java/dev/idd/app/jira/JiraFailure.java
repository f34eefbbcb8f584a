package dev.idd.app.jira;

import dev.idd.app.shared.RetryAdvice;
import java.time.Instant;
import java.util.List;

/** Jira did not do what we asked: why, and what that means for the work at hand. */
public abstract sealed class JiraFailure extends RuntimeException implements RetryAdvice {
  private static final long serialVersionUID = 1L;

  private final String why;

  private JiraFailure(String why) {
    super(why);
    this.why = why;
  }

  /** What happened, in a sentence for a log or a person. */
  public String why() {
    return why;
  }

  /** 429: too much was asked. {@code reason} is Jira's {@code RateLimit-Reason}, or empty. */
  public static final class RateLimited extends JiraFailure {
    private static final long serialVersionUID = 1L;
    private final Instant until;
    private final String reason;

    public RateLimited(Instant until, String reason) {
      super("Jira asks us to wait until " + until + (reason.isEmpty() ? "" : " (" + reason + ")"));
      this.until = until;
      this.reason = reason;
    }

    public Instant until() {
      return until;
    }

    public String reason() {
      return reason;
    }

    @Override
    public Advice advice() {
      return new Advice.WaitUntil(until);
    }
  }

  /** 5xx, a timeout or no connection. */
  public static final class Unavailable extends JiraFailure {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
      super(message);
    }

    @Override
    public Advice advice() {
      return new Advice.BackOff();
    }
  }

  /** 401 or 403: the app, or the person, may not. */
  public static final class Unauthorised extends JiraFailure {
    private static final long serialVersionUID = 1L;

    public Unauthorised(String message) {
      super(message);
    }

    @Override
    public Advice advice() {
      return new Advice.GiveUp(why());
    }
  }

  /** 404 or 410: it is not there, or not for us to see. */
  public static final class Gone extends JiraFailure {
    private static final long serialVersionUID = 1L;

    public Gone(String message) {
      super(message);
    }

    @Override
    public Advice advice() {
      return new Advice.GiveUp(why());
    }
  }

  /** 400, 409, 413, 422: Jira understood and said no; {@link #messages()} are its own words. */
  public static final class Rejected extends JiraFailure {
    private static final long serialVersionUID = 1L;
    private final transient List<String> messages;

    public Rejected(int status, List<String> messages) {
      super("Jira refused (" + status + "): " + String.join(" ", messages));
      this.messages = List.copyOf(messages);
    }

    public List<String> messages() {
      return messages;
    }

    @Override
    public Advice advice() {
      return new Advice.GiveUp(why());
    }
  }
}
