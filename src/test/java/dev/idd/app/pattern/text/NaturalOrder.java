package dev.idd.app.pattern.text;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HADOOP-9 before HADOOP-10, PM2020-007 before PM2021-001, 99 before 100. */
final class NaturalOrder implements Comparator<String> {
  static final Comparator<String> OF_IDS =
      new NaturalOrder().thenComparing(Comparator.naturalOrder());

  private static final Pattern PART = Pattern.compile("\\d+|\\D+");

  @Override
  public int compare(String one, String other) {
    Matcher left = PART.matcher(one);
    Matcher right = PART.matcher(other);
    while (true) {
      boolean more = left.find();
      if (!right.find()) {
        return more ? 1 : 0;
      }
      if (!more) {
        return -1;
      }
      int order = part(left.group(), right.group());
      if (order != 0) {
        return order;
      }
    }
  }

  private static int part(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  private static boolean isNumber(String part) {
    return Character.isDigit(part.charAt(0));
  }
}
