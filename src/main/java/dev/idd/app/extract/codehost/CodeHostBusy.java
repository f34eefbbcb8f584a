package dev.idd.app.extract.codehost;

import dev.idd.app.shared.RetryAdvice;

/** A code host did not answer, or asked to be left alone for a while. */
public final class CodeHostBusy extends RuntimeException implements RetryAdvice {
  private static final long serialVersionUID = 1L;

  CodeHostBusy(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public Advice advice() {
    return new Advice.BackOff();
  }
}
