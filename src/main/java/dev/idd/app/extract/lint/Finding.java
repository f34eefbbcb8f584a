package dev.idd.app.extract.lint;

/**
 * Words about a person where a cause belongs.
 *
 * @param start where the words begin in the text, counted as Java and JavaScript count
 * @param end where they end
 * @param hint what to say instead
 */
public record Finding(String excerpt, int start, int end, String hint, String rule) {}
