package dev.idd.app.pattern.text;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.jira.IssueId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Issues of a tracker, and which of them were found to be the same: a file of JSON lines with id,
 * title and text, and a file of pairs with the columns a and b.
 *
 * @param texts in the order of their ids, by a number that grows with it
 * @param earlier for each issue that was said to be the same as others: those that came before
 */
record PastIssues(Map<IssueId, ReadableText> texts, Map<IssueId, Set<IssueId>> earlier) {
  /** Trackers escape what needs none. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final Comparator<String> BY_AGE =
      Comparator.comparingInt((String id) -> id.matches("\\d+") ? id.length() : 0)
          .thenComparing(Comparator.naturalOrder());

  static PastIssues read(Path issues, Path pairs) throws IOException {
    Map<String, ReadableText> byId = new TreeMap<>(BY_AGE);
    for (String line : Files.readAllLines(issues)) {
      if (!line.isBlank()) {
        JsonNode issue = JSON.readTree(line);
        byId.put(issue.path("id").asText(), text(issue));
      }
    }
    Map<String, IssueId> numbers = new HashMap<>();
    Map<IssueId, ReadableText> texts = new TreeMap<>(Comparator.comparing(IssueId::value));
    byId.forEach(
        (id, text) -> {
          var number = new IssueId(numbers.size() + 1);
          numbers.put(id, number);
          texts.put(number, text);
        });
    return new PastIssues(texts, earlier(Files.readAllLines(pairs), numbers));
  }

  private static ReadableText text(JsonNode issue) {
    String text = issue.path("text").asText("");
    return new ReadableText(
        issue.path("title").asText(""), text.isEmpty() ? issue.path("summary").asText("") : text);
  }

  private static Map<IssueId, Set<IssueId>> earlier(
      List<String> lines, Map<String, IssueId> numbers) {
    List<String> header = List.of(lines.get(0).split(","));
    Map<IssueId, Set<IssueId>> earlier = new TreeMap<>(Comparator.comparing(IssueId::value));
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = new ArrayList<>(List.of(line.split(",")));
      IssueId a = numbers.get(row.get(header.indexOf("a")));
      IssueId b = numbers.get(row.get(header.indexOf("b")));
      if (a != null && b != null && !differs(header, row)) {
        boolean before = a.value() < b.value();
        earlier
            .computeIfAbsent(
                before ? b : a, id -> new TreeSet<>(Comparator.comparing(IssueId::value)))
            .add(before ? a : b);
      }
    }
    return earlier;
  }

  /** Some files also name pairs that only look the same. */
  private static boolean differs(List<String> header, List<String> row) {
    int label = header.indexOf("label");
    return label >= 0 && row.get(label).contains("different");
  }
}
