package dev.idd.app.extract.lint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** One language: its words, its rules and what is said in it. A folder of resources. */
final class Language {
  private final Properties settings;
  private final Properties messages;
  private final Lexicon words;
  private final Layout layout;
  private final List<StatementRule> statementRules;
  private final Clues clues;
  private final Echo echo;
  private final Rewording rewording;
  private final List<CauseRule> causeRules;
  private final Phrases phrases;

  private Language(String name) {
    settings = properties(name + "/language.properties");
    messages = properties(name + "/hints.properties");
    words = new Lexicon(new Resource(name, "words.txt"));
    layout = new Layout(new Resource(name, "prepare.rules"), words, setting("sentence"));
    statementRules =
        new Resource(name, "statement.rules")
            .sections().stream().map(section -> StatementRule.of(section, words)).toList();
    clues = new Clues(words);
    echo = new Echo(settings.getProperty("filler"), settings.getProperty("telling"));
    var verbs = new Verbs(new Resource(name, "verbs.txt"));
    words.add("past-known", verbs.past());
    rewording =
        new Rewording(new Resource(name, "proposals.rules"), words, new Grammar(verbs, settings));
    phrases = new Phrases(new Resource(name, "phrases.rules"), words);
    causeRules =
        new Resource(name, "cause.rules")
            .sections().stream().map(section -> CauseRule.of(section, words)).toList();
  }

  static Language named(String name) {
    return new Language(name);
  }

  Pattern setting(String key) {
    return Pattern.compile(settings.getProperty(key));
  }

  /** A sentence of this language. */
  String say(String key, Object... with) {
    return MessageFormat.format(messages.getProperty(key).replace("'", "''"), with);
  }

  boolean says(String key) {
    return messages.containsKey(key);
  }

  /** What stands in a proposal for what only its reader can say. */
  String gap() {
    return messages.getProperty("gap");
  }

  Layout layout() {
    return layout;
  }

  List<StatementRule> statementRules() {
    return statementRules;
  }

  Clues clues() {
    return clues;
  }

  Echo echo() {
    return echo;
  }

  Rewording rewording() {
    return rewording;
  }

  Phrases phrases() {
    return phrases;
  }

  List<CauseRule> causeRules() {
    return causeRules;
  }

  private static Properties properties(String path) {
    var properties = new Properties();
    try (var file = Language.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("No resource " + path);
      }
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
