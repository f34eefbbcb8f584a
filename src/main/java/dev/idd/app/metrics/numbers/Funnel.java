package dev.idd.app.metrics.numbers;

/**
 * What became of the incidents of a period; who came far also passed the stages before.
 *
 * @param extracted requirement and attribution are recorded, or it came further
 * @param committed somebody committed to an improvement of it, or one shipped
 * @param shipped at least one improvement of it shipped
 * @param validated an improvement shipped, and somebody verified that the resolution holds
 */
public record Funnel(int incidents, int extracted, int committed, int shipped, int validated) {

  public static Funnel of(History history, Span period) {
    int incidents = 0;
    int extracted = 0;
    int committed = 0;
    int shipped = 0;
    int validated = 0;
    for (int i = 0; i < history.incidents.size(); i++) {
      IncidentRow one = history.incidents.get(i);
      if (!period.contains(one.created())) {
        continue;
      }
      boolean hasShipped = history.ties.firstShipped[i] != Long.MAX_VALUE;
      boolean isCommitted = history.ties.committed[i] || hasShipped;
      incidents++;
      extracted += one.extracted() || isCommitted ? 1 : 0;
      committed += isCommitted ? 1 : 0;
      shipped += hasShipped ? 1 : 0;
      validated += hasShipped && one.verified() ? 1 : 0;
    }
    return new Funnel(incidents, extracted, committed, shipped, validated);
  }
}
