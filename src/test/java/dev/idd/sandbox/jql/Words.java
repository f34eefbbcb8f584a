package dev.idd.sandbox.jql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Refuses what cannot be a word of a query, before it is parsed. */
final class Words {

  private static final Set<String> RESERVED =
      Set.of(
          """
          abort access add after alias all alter any as audit avg before begin between boolean break byte catch cf char
          character check checkpoint collate collation column commit connect continue count create current date decimal
          declare decrement default defaults define delete delimiter difference distinct divide do double drop else
          encoding end equals escape exclusive exec execute exists explain false fetch file field first float for from
          function go goto grant greater group having identified if immediate increment index initial inner inout input
          insert int integer intersect intersection into isempty isnull join last left less like limit lock long max
          min minus mode modify modulo more multiply next noaudit notin nowait number object of on option outer output
          power previous prior privileges public raise raw remainder rename resource return returns revoke right row
          rowid rownum rows select session set share size sqrt start strict string subtract sum synonym table then to
          trans transaction trigger true uid union unique update user validate values view when whenever where while
          with
          """
              .strip()
              .split("\\s+"));

  private Words() {}

  static void check(List<? extends Token> tokens) {
    tokens.forEach(Words::check);
  }

  private static void check(Token token) {
    String text = token.getText();
    switch (token.getType()) {
      case JqlLexer.UNFINISHED ->
          throw refused(
              "The quoted string '" + text.substring(1) + "' has not been completed.", token);
      case JqlLexer.RESERVED ->
          throw refused(
              "The character '%s' is a reserved JQL character. You must enclose it in a string or use the escape '\\u%04x' instead."
                  .formatted(text, (int) text.charAt(0)),
              token);
      case JqlLexer.WORD -> {
        if (RESERVED.contains(text.toLowerCase(Locale.ROOT))) {
          throw refused(
              "'"
                  + text
                  + "' is a reserved JQL word. You must surround it in quotation marks to use it in a query.",
              token);
        }
      }
      default -> {}
    }
  }

  private static JqlFailed refused(String sentence, Token token) {
    return new JqlFailed(JqlFault.the(sentence) + JqlFault.place(token));
  }

  /** What a word, number or quoted string means. */
  static String read(Token token) {
    String text = token.getText();
    String inside =
        token.getType() == JqlLexer.STRING ? text.substring(1, text.length() - 1) : text;
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\\' && inside.startsWith("u", i + 1) && i + 5 < inside.length()) {
        read.append((char) Integer.parseInt(inside.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        read.append(c == '\\' ? inside.charAt(++i) : c);
      }
    }
    return read.toString();
  }
}
