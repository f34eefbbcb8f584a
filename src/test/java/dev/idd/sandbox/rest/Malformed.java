package dev.idd.sandbox.rest;

/** A request that is not what the operation takes: a mistake of the caller's code. */
final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Malformed(String what) {
    super(what);
  }
}
