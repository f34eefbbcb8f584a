package dev.idd.app.mining.quota;

import dev.idd.app.shared.RetryAdvice;

/** Mining does not go on before a certain time. Nothing is wrong: the job comes back then. */
public final class Paused extends RuntimeException implements RetryAdvice {
  private static final long serialVersionUID = 1L;
  private final transient Pause pause;

  Paused(Pause pause) {
    super(pause.reason() + " Going on at " + pause.until() + ".");
    this.pause = pause;
  }

  @Override
  public Advice advice() {
    return new Advice.WaitUntil(pause.until());
  }
}
