package dev.idd.sandbox.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A sprint of a board: future, then active, then closed. */
public final class Sprint implements Named {
  /** Where a sprint is in its life. */
  public enum State {
    FUTURE,
    ACTIVE,
    CLOSED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final long number;
  private final Board board;
  private final Instant created;
  private String name;
  private String goal = "";
  private State state = State.FUTURE;
  private Instant start;
  private Instant end;
  private Instant completed;

  Sprint(long number, Board board, String name, Instant created) {
    this.number = number;
    this.board = board;
    this.name = name;
    this.created = created;
  }

  @Override
  public String id() {
    return Long.toString(number);
  }

  public long number() {
    return number;
  }

  public Board board() {
    return board;
  }

  @Override
  public String name() {
    return name;
  }

  public String goal() {
    return goal;
  }

  public State state() {
    return state;
  }

  public Instant created() {
    return created;
  }

  public Optional<Instant> start() {
    return Optional.ofNullable(start);
  }

  public Optional<Instant> end() {
    return Optional.ofNullable(end);
  }

  public Optional<Instant> completed() {
    return Optional.ofNullable(completed);
  }

  void rename(String to) {
    name = to;
  }

  void aim(String at) {
    goal = at;
  }

  void plan(Instant from, Instant until) {
    start = from;
    end = until;
  }

  void activate() {
    state = State.ACTIVE;
  }

  void close(Instant at) {
    state = State.CLOSED;
    completed = at;
  }
}
