package dev.idd.app.metrics.numbers;

/** Some neighbours in an array, in ascending order. */
record Values(long[] all, int from, int to) {

  int size() {
    return to - from;
  }

  long at(int place) {
    return all[from + place];
  }

  /** As {@code percentile_cont} has it: linear between the two nearest. */
  double quantile(double share) {
    double place = share * (size() - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, size() - 1);
    return at(below) + (at(above) - at(below)) * (place - below);
  }

  double mean() {
    return (double) sum() / size();
  }

  long sum() {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += all[i];
    }
    return sum;
  }
}
