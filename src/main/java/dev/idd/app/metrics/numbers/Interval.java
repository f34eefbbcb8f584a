package dev.idd.app.metrics.numbers;

/** Where the true number is likely to be. */
record Interval(double low, double high) {
  Interval dividedBy(double divisor) {
    return new Interval(low / divisor, high / divisor);
  }
}
