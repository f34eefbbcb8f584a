package dev.idd.app.metrics;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Evidence;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.metrics.numbers.Maturity;
import dev.idd.app.metrics.numbers.Maturity.Answer;
import dev.idd.app.metrics.numbers.Maturity.Category;
import dev.idd.app.metrics.numbers.Maturity.Cell;
import dev.idd.app.metrics.numbers.Maturity.Place;
import dev.idd.app.metrics.rows.MaturityAnswers;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.mining.MinedFacts.Coverage;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How mature a project is, as far as its data can tell; what they cannot, its admins answer. */
@RestController
@RequestMapping("/api/projects/{project}/maturity")
class MaturityController {
  private static final int LONGEST_NOTE = 1_000;

  private final IssueAccess access;
  private final CountedProjects projects;
  private final Counting counting;
  private final MaturityAnswers answers;
  private final MinedFacts facts;
  private final Clock clock;

  MaturityController(
      IssueAccess access,
      CountedProjects projects,
      Counting counting,
      MaturityAnswers answers,
      MinedFacts facts,
      Clock clock) {
    this.access = access;
    this.projects = projects;
    this.counting = counting;
    this.answers = answers;
    this.facts = facts;
    this.clock = clock;
  }

  record View(Instant computedAt, List<CellView> cells, Map<String, Integer> levels) {}

  record CellView(
      String category,
      int level,
      String state,
      String evidence,
      @Nullable String gap,
      boolean answerable) {
    static CellView of(Cell cell) {
      return new CellView(
          cell.place().category().code(),
          cell.place().level(),
          cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          cell.evidence(),
          cell.gap(),
          cell.answerable());
    }
  }

  /** {@code answer} is {@code yes} or {@code no}. */
  record Answered(
      @Nullable String category, int level, @Nullable String answer, @Nullable String note) {}

  @GetMapping
  View maturity(Caller caller, @PathVariable("project") ProjectKey key) {
    return view(projects.require(caller, key));
  }

  @PutMapping("/answers")
  View answer(
      Caller caller, @PathVariable("project") ProjectKey key, @RequestBody Answered answered) {
    access.administer(caller, key);
    CountedProject project = projects.require(caller, key);
    Place place = place(answered);
    String note = answered.note() == null ? "" : answered.note().strip();
    answers.put(
        project.tenant(), project.key(), place, new Answer("yes".equals(answered.answer()), note));
    return view(project);
  }

  private static Place place(Answered answered) {
    var wrong = new ArrayList<FieldError>();
    Optional<Place> place =
        Category.of(answered.category())
            .map(one -> new Place(one, answered.level()))
            .filter(Maturity::asks);
    if (place.isEmpty()) {
      wrong.add(
          new FieldError("level", "This level of this category is not for people to answer."));
    }
    if (!List.of("yes", "no").contains(String.valueOf(answered.answer()))) {
      wrong.add(new FieldError("answer", "Answer yes or no."));
    }
    if (answered.note() != null && answered.note().strip().length() > LONGEST_NOTE) {
      wrong.add(new FieldError("note", "At most %d characters.".formatted(LONGEST_NOTE)));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalidFields(wrong);
    }
    return place.orElseThrow();
  }

  /** From the data of the last twelve months. */
  private View view(CountedProject project) {
    Instant now = clock.instant();
    LocalDate today = Period.day(now);
    var year = new Period(today.minusYears(1).plusDays(1), today);
    Coverage coverage = facts.coverage(project.tenant(), project.key());
    List<Cell> cells =
        Maturity.of(
            Evidence.of(
                counting.history(project),
                counting.of(project, By.NONE, Grain.QUARTER, year).numbers(),
                year.span(),
                now.toEpochMilli(),
                coverage.mined(),
                coverage.complete()),
            answers.of(project.tenant(), project.key()));
    var levels = new TreeMap<String, Integer>();
    Maturity.levels(cells).forEach((category, level) -> levels.put(category.code(), level));
    return new View(now, cells.stream().map(CellView::of).toList(), levels);
  }
}
