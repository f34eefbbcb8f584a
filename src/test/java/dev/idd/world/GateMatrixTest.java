package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.idd.sandbox.World;
import dev.idd.sandbox.connect.Disorder;
import dev.idd.world.GateMatrix.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the gate matrix: each situation by each way, and what is so afterwards. */
class GateMatrixTest {
  private static final Duration HARD_OF_HEARING = Duration.ofSeconds(4);

  @RegisterExtension static final World world = World.of("idd.gate.passing=1s");

  private static final Chromium chromium = new Chromium();
  private static final ExecutorService threads = Executors.newCachedThreadPool();
  private static Page window;

  /** An incident on its way through one cell. */
  private record Cell(Row row, Way way, Incident incident, String verdict) {
    static Cell of(Row row, Way way) {
      var incident = row.prepared().apply(world);
      return new Cell(row, way, incident, incident.property().path("message").asText());
    }

    void spoil() {
      row.spoilt().accept(world, incident);
    }

    void close() {
      var said = way.close(world, incident, () -> window);
      try {
        row.gate().check(verdict, said);
      } catch (AssertionError failed) {
        throw new AssertionError(this + ": " + failed.getMessage(), failed);
      }
    }

    void afterwards() {
      try {
        row.aftermath().accept(world, incident);
      } catch (AssertionError failed) {
        throw new AssertionError(this + ", afterwards: " + failed.getMessage(), failed);
      }
    }

    @Override
    public String toString() {
      return row.when() + " by " + way.title() + " (" + incident.key() + ")";
    }
  }

  @BeforeAll
  static void everybodyIsAwake() {
    WorkedOff.await(world);
    if (Chromium.isHere()) {
      chromium.open();
      window = chromium.page(1024, 700);
    } else {
      System.out.println("The column of the page is skipped: there is no Chromium");
    }
  }

  @AfterAll
  static void nobodyLooksAnyMore() {
    chromium.close();
    threads.shutdown();
  }

  @AfterEach
  void everythingInOrderAgain() {
    world.jira().webhooks().configure(Disorder.NONE);
    world.jira().webhooks().retryAfter(Duration.ofMillis(100));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void everyWayEndsAsTheTableSays(Row row) {
    Policies.enforce(world, row.onBypass());
    var cells = cells(row);
    WorkedOff.await(world);
    // What spoils them is not heard of before they are closed; when it tells, that is.
    world.jira().webhooks().configure(Disorder.delayed(HARD_OF_HEARING));
    cells.forEach(Cell::spoil);
    cells.forEach(Cell::close);
    world.jira().webhooks().configure(Disorder.NONE);
    together(cells.stream(), Cell::afterwards);
  }

  static Stream<Row> everyWayEndsAsTheTableSays() {
    return GateMatrix.rows().stream().filter(row -> !row.asleep());
  }

  /** One sleep for all of them, because waking up takes seconds. */
  @Test
  void jiraDecidesByTheLastVerdictWhileTheAppSleeps() {
    Policies.enforce(world, "flag");
    var cells =
        GateMatrix.rows().stream().filter(Row::asleep).flatMap(row -> cells(row).stream()).toList();
    WorkedOff.await(world);
    world.jira().webhooks().retryAfter(Duration.ofSeconds(4));
    world.stopApp();
    try {
      cells.forEach(Cell::spoil);
      cells.forEach(Cell::close);
    } finally {
      world.startApp();
    }
    together(cells.stream(), Cell::afterwards);
  }

  @Test
  void theTableIsTheOneOfTheDocumentation() throws IOException {
    System.out.println(GateMatrix.table());

    assertThat(Files.readString(Path.of("docs", "gate-matrix.md"))).contains(GateMatrix.table());
  }

  /** An incident for every way. */
  private static List<Cell> cells(Row row) {
    var cells = new ConcurrentLinkedQueue<Cell>();
    together(ways().stream(), way -> cells.add(Cell.of(row, way)));
    return List.copyOf(cells);
  }

  private static <T> void together(Stream<T> all, Consumer<T> work) {
    var done = all.map(one -> CompletableFuture.runAsync(() -> work.accept(one), threads)).toList();
    done.forEach(CompletableFuture::join);
  }

  private static List<Way> ways() {
    return Arrays.stream(Way.values()).filter(way -> way != Way.PAGE || Chromium.isHere()).toList();
  }
}
