package dev.idd.app.extract.lint;

import dev.idd.app.extract.lint.Resource.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says a statement as a requirement in its own words, where a rule knows how to do that safely. */
final class Rewording {
  private static final Pattern SLOT = Pattern.compile("\\$\\{(\\w+)(?:\\|(\\w+))?}");
  private static final int LONGEST = 240;

  private final List<Rule> rules;
  private final Grammar grammar;

  Rewording(Resource proposals, Lexicon words, Grammar grammar) {
    this.rules = proposals.sections().stream().map(section -> Rule.of(section, words)).toList();
    this.grammar = grammar;
  }

  private record Rule(
      List<StatementKind> kinds, Pattern when, @Nullable Pattern unless, String say) {
    static Rule of(Section section, Lexicon words) {
      String unless = section.get("unless", "");
      return new Rule(
          Arrays.stream(section.get("kinds").split(", ")).map(StatementKind::named).toList(),
          words.pattern(section.get("when")),
          unless.isEmpty() ? null : words.pattern(unless),
          section.get("say"));
    }

    @Nullable Matcher match(StatementKind kind, String text) {
      if (!kinds.contains(kind)) {
        return null;
      }
      Matcher found = when.matcher(text);
      return found.find() && (unless == null || !unless.matcher(text).find()) ? found : null;
    }
  }

  /** The statement as a requirement. A rule that says nothing forbids those below it. */
  Optional<String> propose(StatementKind kind, String statement) {
    String text = grammar.lasting(statement);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    for (Rule rule : rules) {
      Matcher found = rule.match(kind, text);
      if (found != null) {
        return rule.say().isEmpty() ? Optional.empty() : Optional.of(fill(rule.say(), found));
      }
    }
    return Optional.empty();
  }

  private String fill(String template, Matcher found) {
    String filled =
        SLOT.matcher(template)
            .replaceAll(
                slot -> Matcher.quoteReplacement(form(found, slot.group(1), slot.group(2))));
    String sentence = filled.replaceAll("\\s+", " ").strip();
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
  }

  private String form(Matcher found, String name, @Nullable String form) {
    String words = Optional.ofNullable(found.group(name)).orElse("");
    if (form == null) {
      return words;
    }
    return switch (form) {
      case "now" -> grammar.now(words, found.group("s").strip());
      case "base" -> grammar.base(words);
      case "a" -> grammar.withArticle(words);
      default -> Grammar.inside(words);
    };
  }
}
