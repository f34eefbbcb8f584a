package dev.idd.app.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/** How well it is shown that generated code was involved, from a word to something to look up. */
public enum AttributionEvidence {
  /** Somebody said so. */
  STATED,
  /** And named the tool. */
  NAMED,
  /** And linked the prompt, the conversation or the change. */
  LINKED;

  private static final Pattern LINK = Pattern.compile("https?://\\S");

  static AttributionEvidence of(Attribution attribution) {
    if (LINK.matcher(attribution.context()).find()) {
      return LINKED;
    }
    return attribution.tool().isEmpty() ? STATED : NAMED;
  }

  /** As it is stored and written: {@code stated}, {@code named} or {@code linked}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
