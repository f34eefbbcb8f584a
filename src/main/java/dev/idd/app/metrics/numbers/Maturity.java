package dev.idd.app.metrics.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Five levels in four categories, each cell from what the data say; three of them only people can
 * tell. The thresholds are ours and stand in docs/metrics.md.
 */
public final class Maturity {
  public static final int HIGHEST = 5;

  /** What is judged. */
  public enum Category {
    PEOPLE,
    PROCESS,
    TECHNOLOGY,
    MEASUREMENT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Category> of(@Nullable String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /** Whether a level is reached. */
  public enum State {
    MET,
    MISSING,
    NEEDS_ANSWER
  }

  /** A place in the table. */
  public record Place(Category category, int level) {}

  /** What people said; yes or no, and why. */
  public record Answer(boolean yes, String note) {}

  /**
   * One cell.
   *
   * @param evidence what sets it, as a sentence
   * @param gap what is missing; null when it is met
   * @param answerable whether people set it
   */
  public record Cell(
      Place place, State state, String evidence, @Nullable String gap, boolean answerable) {}

  private final Evidence data;
  private final Map<Place, Answer> answers;
  private final List<Cell> cells = new ArrayList<>();

  private Maturity(Evidence data, Map<Place, Answer> answers) {
    this.data = data;
    this.answers = answers;
  }

  /** Whether people are asked there. */
  public static boolean asks(Place place) {
    return place.equals(new Place(Category.PEOPLE, 5))
        || place.equals(new Place(Category.PROCESS, 4))
        || place.equals(new Place(Category.TECHNOLOGY, 5));
  }

  /** All cells, category by category, from the lowest level up. */
  public static List<Cell> of(Evidence data, Map<Place, Answer> answers) {
    var all = new Maturity(data, answers);
    all.people();
    all.process();
    all.technology();
    all.measurement();
    return List.copyOf(all.cells);
  }

  /** The highest level of each category that is reached with all below it. */
  public static Map<Category, Integer> levels(List<Cell> cells) {
    var levels = new EnumMap<Category, Integer>(Category.class);
    for (Category category : Category.values()) {
      int reached = 0;
      for (Cell cell : cells) {
        if (cell.place().category() == category
            && cell.place().level() == reached + 1
            && cell.state() == State.MET) {
          reached++;
        }
      }
      levels.put(category, reached);
    }
    return levels;
  }

  private void people() {
    begin(Category.PEOPLE);
    Funnel funnel = data.funnel();
    rule(
        Category.PEOPLE,
        2,
        funnel.extracted() > 0,
        of(funnel.extracted(), "incidents have an Extract with requirement and attribution"),
        "Record requirement and attribution of at least one incident.");
    rule(
        Category.PEOPLE,
        3,
        half(funnel.committed()),
        of(funnel.committed(), "incidents have an improvement that somebody committed to"),
        "Commit to an improvement for at least half of the incidents" + andTen());
    rule(
        Category.PEOPLE,
        4,
        data.escalated() > 0 && data.incidents() >= Point.ENOUGH,
        of(data.escalated(), "incidents belong to a systemic finding"),
        "Look for what incidents have in common and elevate a systemic finding" + andTen());
    ask(
        Category.PEOPLE,
        5,
        "Do learnings from incidents of this project change architecture or process in other teams"
            + " too?");
  }

  private void process() {
    begin(Category.PROCESS);
    rule(
        Category.PROCESS,
        2,
        data.linked() > 0,
        of(data.linked(), "incidents are linked to an improvement"),
        "Link an improvement to an incident.");
    boolean closed =
        data.completion().enough()
            && data.completion().value() != null
            && data.completion().value() >= 0.6;
    rule(
        Category.PROCESS,
        3,
        closed && data.funnel().validated() > 0,
        completion() + " " + validated(),
        "Complete at least 60 % of at least 10 due improvements in time, and verify a resolution.");
    ask(
        Category.PROCESS,
        4,
        "Do trends across incidents decide what this team invests in and plans?");
    rule(
        Category.PROCESS,
        5,
        data.reduced() > 0,
        reduced(),
        "Show a class that certainly came back less often after an improvement shipped.");
  }

  private void technology() {
    begin(Category.TECHNOLOGY);
    rule(
        Category.TECHNOLOGY,
        2,
        data.mined() > 0,
        "%d incidents were read from Jira.".formatted(data.mined()),
        "Track incidents in Jira.");
    rule(
        Category.TECHNOLOGY,
        3,
        half(data.linked()),
        of(data.linked(), "incidents are linked to an improvement"),
        "Link improvements to at least half of the incidents" + andTen());
    rule(
        Category.TECHNOLOGY,
        4,
        data.complete() && half(data.classified()),
        of(data.classified(), "incidents have a confirmed class and component")
            + (data.complete() ? " All incidents were read." : " Not all incidents were read yet."),
        "Confirm class and component of at least half of the incidents" + andTen());
    ask(
        Category.TECHNOLOGY,
        5,
        "Do predictions of your tools anticipate incidents or recommend what to do?");
  }

  private void measurement() {
    begin(Category.MEASUREMENT);
    rule(
        Category.MEASUREMENT,
        2,
        data.resolved() > 0,
        "The time to resolve of %d incidents is known.".formatted(data.resolved()),
        "Resolve incidents in Jira, so that times can be measured.");
    rule(
        Category.MEASUREMENT,
        3,
        data.completion().enough() && data.funnel().validated() > 0,
        completion() + " " + validated(),
        "Give at least 10 improvements a last day, and verify a resolution.");
    rule(
        Category.MEASUREMENT,
        4,
        data.comparable() > 0,
        "%d classes can be compared before and after an improvement shipped."
            .formatted(data.comparable()),
        "Keep classifying after improvements have shipped: 5 repeats and 30 days on either side"
            + " make a comparison.");
    rule(
        Category.MEASUREMENT,
        5,
        data.reduced() > 0,
        reduced(),
        "Show a class that certainly came back less often after an improvement shipped.");
  }

  private void begin(Category category) {
    cells.add(
        new Cell(new Place(category, 1), State.MET, "Everybody is at least here.", null, false));
  }

  private void rule(Category category, int level, boolean met, String evidence, String gap) {
    cells.add(
        new Cell(
            new Place(category, level),
            met ? State.MET : State.MISSING,
            evidence,
            met ? null : gap,
            false));
  }

  private void ask(Category category, int level, String question) {
    var place = new Place(category, level);
    Answer answer = answers.get(place);
    if (answer == null) {
      cells.add(new Cell(place, State.NEEDS_ANSWER, question, "Somebody has to answer.", true));
      return;
    }
    String said =
        question
            + (answer.yes() ? " Answered yes." : " Answered no.")
            + (answer.note().isEmpty() ? "" : " " + answer.note());
    cells.add(
        new Cell(
            place,
            answer.yes() ? State.MET : State.MISSING,
            said,
            answer.yes() ? null : "Answered no.",
            true));
  }

  private boolean half(int some) {
    return data.incidents() >= Point.ENOUGH && 2 * some >= data.incidents();
  }

  private String of(int some, String what) {
    return "%d of %d %s.".formatted(some, data.incidents(), what);
  }

  private static String andTen() {
    return ", of at least %d in a year.".formatted(Point.ENOUGH);
  }

  private String completion() {
    Integer done = data.completion().numerator();
    return "%d of %d due improvements were completed in time."
        .formatted(done == null ? 0 : done, data.completion().n());
  }

  private String validated() {
    return "%d resolutions with a shipped improvement were verified."
        .formatted(data.funnel().validated());
  }

  private String reduced() {
    return "%d of %d comparable classes certainly came back less often."
        .formatted(data.reduced(), data.comparable());
  }
}
