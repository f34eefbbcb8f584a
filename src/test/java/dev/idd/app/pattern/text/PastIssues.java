package dev.idd.app.pattern.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.jira.IssueId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Issues of a tracker, and which of them were found to be the same: a file of JSON lines with id,
 * title and text, and a CSV file of pairs with the columns a and b. A pair with a label that has
 * the word “different” in it says what only looks the same.
 *
 * @param texts by a number that grows with the id, which is the age
 * @param earlier for each issue that is the same as others: those that came before
 * @param traps for each issue that only looks like others: those that came before
 */
record PastIssues(
    Map<IssueId, ReadableText> texts,
    Map<IssueId, Set<IssueId>> earlier,
    Map<IssueId, Set<IssueId>> traps,
    Map<String, IssueId> numbers) {
  /** Trackers escape what needs none. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final Comparator<IssueId> BY_AGE = Comparator.comparing(IssueId::value);

  static PastIssues read(Path issues, Path pairs) throws IOException {
    Map<String, ReadableText> byId = byId(issues);
    Map<String, IssueId> numbers = new HashMap<>();
    Map<IssueId, ReadableText> texts = new LinkedHashMap<>();
    byId.forEach(
        (id, text) -> {
          var number = new IssueId(numbers.size() + 1L);
          numbers.put(id, number);
          texts.put(number, text);
        });
    return of(texts, numbers, Files.readString(pairs));
  }

  /** The texts alone, the oldest first. */
  static Collection<ReadableText> texts(Path issues) throws IOException {
    return byId(issues).values();
  }

  private static Map<String, ReadableText> byId(Path issues) throws IOException {
    Map<String, ReadableText> byId = new TreeMap<>(NaturalOrder.OF_IDS);
    try (BufferedReader lines = Files.newBufferedReader(issues)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          read(line.replace("\uFEFF", ""), byId);
        }
      }
    }
    return byId;
  }

  private static void read(String line, Map<String, ReadableText> byId) {
    try {
      JsonNode issue = JSON.readTree(line);
      byId.put(issue.path("id").asText(), text(issue));
    } catch (JsonProcessingException e) {
      System.out.println("Left out a line that is no JSON: " + e.getOriginalMessage());
    }
  }

  private static ReadableText text(JsonNode issue) {
    return new ReadableText(issue.path("title").asText(""), issue.path("text").asText(""), "");
  }

  private static PastIssues of(
      Map<IssueId, ReadableText> texts, Map<String, IssueId> numbers, String csv) {
    var past = new PastIssues(texts, new TreeMap<>(BY_AGE), new TreeMap<>(BY_AGE), numbers);
    List<List<String>> rows = Csv.rows(csv);
    List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
    int a = header.indexOf("a");
    int b = header.indexOf("b");
    int label = header.indexOf("label");
    if (a < 0 || b < 0) {
      throw new IllegalArgumentException("The pairs need a header with the columns a and b");
    }
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() > Math.max(a, b)) {
        boolean trap = label >= 0 && label < row.size() && row.get(label).contains("different");
        past.pair(row.get(a), row.get(b), trap ? past.traps : past.earlier);
      }
    }
    return past;
  }

  /** Issues that are not in the file, and pairs with themselves, say nothing. */
  private void pair(String one, String other, Map<IssueId, Set<IssueId>> into) {
    IssueId a = numbers.get(one);
    IssueId b = numbers.get(other);
    if (a != null && b != null && !a.equals(b)) {
      boolean before = BY_AGE.compare(a, b) < 0;
      into.computeIfAbsent(before ? b : a, id -> new TreeSet<>(BY_AGE)).add(before ? a : b);
    }
  }

  /** Rows of a CSV file; quoted fields may hold commas and doubled quotes. */
  private static final class Csv {
    static List<List<String>> rows(String text) {
      var rows = new ArrayList<List<String>>();
      text.replace("\uFEFF", "")
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> rows.add(fields(line)));
      return rows;
    }

    private static List<String> fields(String line) {
      var fields = new ArrayList<String>();
      var field = new StringBuilder();
      boolean quoted = false;
      for (char c : line.toCharArray()) {
        if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          fields.add(field.toString().strip());
          field.setLength(0);
        } else {
          field.append(c);
        }
      }
      fields.add(field.toString().strip());
      return fields;
    }
  }
}
