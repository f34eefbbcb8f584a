package dev.idd.sandbox.expression;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a String can do. */
final class StringMembers {

  static final Map<String, Method<String>> METHODS = methods();

  private StringMembers() {}

  private static Map<String, Method<String>> methods() {
    Map<String, Method<String>> methods = new LinkedHashMap<>();
    methods.put("includes", Method.of(1, (text, with) -> text.contains(with.string(0))));
    methods.put("startsWith", Method.of(1, (text, with) -> text.startsWith(with.string(0))));
    methods.put("endsWith", Method.of(1, (text, with) -> text.endsWith(with.string(0))));
    methods.put(
        "indexOf", Method.of(1, (text, with) -> BigDecimal.valueOf(text.indexOf(with.string(0)))));
    methods.put("toLowerCase", Method.of(0, (text, with) -> text.toLowerCase(Locale.ROOT)));
    methods.put("toUpperCase", Method.of(0, (text, with) -> text.toUpperCase(Locale.ROOT)));
    methods.put("trim", Method.of(0, (text, with) -> text.strip()));
    methods.put("slice", Method.between(1, 2, StringMembers::slice));
    methods.put("match", Method.of(1, (text, with) -> match(text, with.string(0))));
    methods.put("replace", Method.of(2, StringMembers::replace));
    methods.put("split", Method.of(1, (text, with) -> split(text, with.string(0))));
    return methods;
  }

  private static String slice(String text, Arguments with) {
    Slice slice = Slice.of(text.length(), with);
    return text.substring(slice.from(), slice.to());
  }

  private static List<String> match(String text, String pattern) {
    try {
      return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
    } catch (PatternSyntaxException invalid) {
      throw new ExpressionFailed("Invalid regular expression: " + pattern);
    }
  }

  private static String replace(String text, Arguments with) {
    String sought = with.string(0);
    int at = text.indexOf(sought);
    return at < 0
        ? text
        : text.substring(0, at) + with.string(1) + text.substring(at + sought.length());
  }

  private static List<String> split(String text, String separator) {
    return List.of(separator.isEmpty() ? text.split("") : text.split(Pattern.quote(separator), -1));
  }
}
