package dev.idd.app.extract.lint;

import java.util.Properties;
import java.util.regex.Pattern;

/** As much grammar of a language as rewording needs. */
final class Grammar {
  private static final Pattern END = Pattern.compile("[\\s.!;,]+$");

  private final Verbs verbs;
  private final Pattern plural;
  private final Pattern withoutArticle;
  private final Pattern beforeVowel;
  private final Pattern passing;
  private final String article;
  private final String articleBeforeVowel;

  Grammar(Verbs verbs, Properties settings) {
    this.verbs = verbs;
    this.plural = Pattern.compile(settings.getProperty("plural"));
    this.withoutArticle = Pattern.compile(settings.getProperty("no.article"));
    this.beforeVowel = Pattern.compile(settings.getProperty("an"));
    this.passing = Pattern.compile(settings.getProperty("passing"));
    this.article = settings.getProperty("article.indefinite");
    this.articleBeforeVowel = settings.getProperty("article.before.vowel");
  }

  String now(String verb, String subject) {
    return verbs.now(verb, plural.matcher(subject).matches());
  }

  String base(String verb) {
    return verbs.base(verb);
  }

  /** The name with an article, where its kind of name takes one. Only the first words matter. */
  String withArticle(String name) {
    String head =
        name.split(" (?:on|of|for|in|to|between|when|at|with|that|by|from|against) ", 2)[0];
    if (withoutArticle.matcher(head).matches()) {
      return name;
    }
    return (beforeVowel.matcher(name).matches() ? articleBeforeVowel : article) + " " + name;
  }

  /** Without its full stop, and without what only tells when it was. */
  String lasting(String statement) {
    String text = END.matcher(statement).replaceFirst("");
    return END.matcher(passing.matcher(text).replaceFirst("")).replaceFirst("");
  }

  /** As it is written inside a sentence: small, unless it is a name or an abbreviation. */
  static String inside(String words) {
    String first = words.split(" ", 2)[0];
    boolean name = words.isEmpty() || !first.substring(1).matches("[\\p{Ll}'’]*");
    return name ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
