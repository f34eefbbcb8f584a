package dev.idd.sandbox.expression;

/** The part of a list or text that {@code slice} takes; negative positions count from the end. */
record Slice(int from, int to) {

  static Slice of(int length, Arguments with) {
    int from = position(with.integer(0), length);
    int to = position(with.integer(1, length), length);
    return new Slice(from, Math.max(from, to));
  }

  private static int position(int asked, int length) {
    return Math.max(0, Math.min(length, asked < 0 ? length + asked : asked));
  }
}
