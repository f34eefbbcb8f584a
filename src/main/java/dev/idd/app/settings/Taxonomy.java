package dev.idd.app.settings;

import java.util.List;

/**
 * The shipped vocabulary of an Extract. Keys are stored and counted, so they never change; names
 * and descriptions may.
 */
public final class Taxonomy {

  /** Failure modes: how the system failed, not what touched it off and not where. */
  public static final List<Choice> CLASSES =
      List.of(
          new Choice(
              "capacity-exhausted",
              "Capacity exhausted",
              "Demand went beyond what was there: CPU, memory, disk, connections, quota."),
          new Choice(
              "configuration-wrong",
              "Configuration wrong",
              "A setting, flag, route or permission had a value that could not work."),
          new Choice(
              "dependency-failed",
              "Dependency failed",
              "A service we rely on was down or wrong, and we went down with it."),
          new Choice(
              "timeout-or-retry-storm",
              "Timeout or retry storm",
              "Waiting or trying again without a limit turned a slow part into an outage."),
          new Choice(
              "data-edge-case",
              "Data edge case",
              "Input that nobody had thought of: empty, huge, malformed, ambiguous, out of order."),
          new Choice(
              "concurrency",
              "Concurrency",
              "Two things at once: a race, a deadlock, a lost update, work done twice."),
          new Choice(
              "schema-or-contract-change",
              "Schema or contract change",
              "One side changed a schema, API or message and the other side had not."),
          new Choice(
              "certificate-or-secret-expired",
              "Certificate or secret expired",
              "A certificate, key, token or licence ran out or was rotated on one side only."),
          new Choice(
              "deployment-regression",
              "Deployment regression",
              "A change broke what worked before, or was rolled out in a way that broke it."),
          new Choice(
              "resource-leak",
              "Resource leak",
              "Something was taken and never given back until nothing was left."),
          new Choice(
              "infrastructure-failed",
              "Infrastructure failed",
              "A host, disk, zone, network or name service failed and nothing took over."),
          new Choice(
              "missing-observability",
              "Missing observability",
              "The failure ran unseen, or was seen and could not be understood."),
          new Choice(
              "human-procedure-gap",
              "Procedure gap",
              "A manual step was possible, unclear or unguarded, and went wrong."));

  /** What touched it off, kept apart from the failure mode. */
  public static final List<Choice> TRIGGERS =
      List.of(
          new Choice("deploy", "Deployment", "A new version went out."),
          new Choice(
              "config-change",
              "Configuration change",
              "A setting or a flag was changed on its own."),
          new Choice("traffic-peak", "Traffic peak", "More or other load than usual."),
          new Choice("data-change", "Data change", "New, changed or migrated data arrived."),
          new Choice(
              "infrastructure-event",
              "Infrastructure event",
              "A failover, a restart, maintenance or a hardware fault."),
          new Choice(
              "third-party-change",
              "Third party",
              "Someone else's system changed, slowed down or failed."),
          new Choice(
              "scheduled-job", "Scheduled job", "A batch, a backup or another timed job ran."),
          new Choice("time", "Time", "A date, an expiry or a change of clocks."),
          new Choice("manual-action", "Manual action", "Somebody did something by hand."),
          new Choice("unknown", "Unknown", "Nobody knows yet. Say so rather than guess."));

  public static final List<Choice> EVIDENCE_KINDS =
      List.of(
          new Choice("logs", "Logs", "What the system wrote down."),
          new Choice("metrics", "Metrics", "A graph or a number over time."),
          new Choice("traces", "Traces", "The way of a request."),
          new Choice("deploy", "Deployment", "The version or deployment id."),
          new Choice("config-delta", "Configuration delta", "What was different from before."),
          new Choice("rollback", "Rollback decision", "What was rolled back, when and why."),
          new Choice("other", "Other", "Anything else that shows what happened."));

  public static final List<Choice> REQUIREMENT_KINDS =
      List.of(
          new Choice("resilience", "Resilience", "Keeps working, or recovers, when a part fails."),
          new Choice("data-edge-case", "Data edge case", "Handles input nobody had thought of."),
          new Choice(
              "observability", "Observability", "Lets people see and understand it in time."),
          new Choice(
              "degraded-mode", "Degraded mode", "Does less, on purpose, instead of nothing."),
          new Choice("other", "Other", "Another property that was never specified."));

  public static final List<Choice> TEST_KINDS =
      List.of(
          new Choice("unit", "Unit", "One piece of code on its own."),
          new Choice("integration", "Integration", "Pieces together, or with a real neighbour."),
          new Choice("end-to-end", "End to end", "The whole way a user takes."),
          new Choice("chaos", "Chaos", "A part is broken on purpose."),
          new Choice("contract", "Contract", "Both sides of an interface agree."),
          new Choice("non-functional", "Non-functional", "Load, latency, capacity, security."),
          new Choice("mutation", "Mutation", "The tests notice when the code is changed."),
          new Choice("exploratory", "Exploratory", "A person looks for what nobody expected."),
          new Choice("visual-regression", "Visual regression", "It looks as it did before."),
          new Choice("other", "Other", "Another kind of test."));

  /** Suggestions only: any other name may be written. */
  public static final List<String> AI_TOOLS =
      List.of(
          "Aider",
          "Amazon Q Developer",
          "Claude Code",
          "Codex",
          "Cursor",
          "Devin",
          "Gemini Code Assist",
          "GitHub Copilot",
          "JetBrains AI",
          "Tabnine",
          "Windsurf");

  /** How the code came to be. */
  public static final List<Choice> AI_CATEGORIES =
      List.of(
          new Choice("completion", "Completion", "Suggested while typing and accepted."),
          new Choice("chat", "Chat", "Asked for in a conversation and pasted or applied."),
          new Choice("agent", "Agent", "Written across files by an agent from a task."),
          new Choice("review", "Review or refactoring", "Existing code changed on its advice."),
          new Choice("tests", "Tests", "The tests were generated."),
          new Choice(
              "configuration", "Configuration", "Infrastructure, pipeline or settings generated."),
          new Choice("unknown", "Unknown", "AI was involved, how is not known."));

  /** What was wrong with generated code. */
  public static final List<Choice> AI_FAILURE_MODES =
      List.of(
          new Choice(
              "missing-error-handling",
              "Missing error handling",
              "The happy path works, the rest was left out."),
          new Choice(
              "wrong-assumption",
              "Wrong assumption",
              "It assumed something about our system that is not so."),
          new Choice(
              "invented-api",
              "Invented API",
              "It used a call, option or package that is not there."),
          new Choice(
              "outdated-pattern", "Outdated pattern", "It followed a way that is no longer safe."),
          new Choice("edge-case-missed", "Edge case missed", "Unusual input was not thought of."),
          new Choice(
              "concurrency-ignored",
              "Concurrency ignored",
              "It works alone and fails when run twice at once."),
          new Choice("security-weakness", "Security weakness", "It opened a hole."),
          new Choice(
              "convention-ignored",
              "Convention ignored",
              "It went around a rule or a guard that the code base has."),
          new Choice("weak-test", "Weak test", "The generated test could not fail."),
          new Choice("unknown", "Unknown", "Not known yet."));

  private Taxonomy() {}

  /** Whether one of the choices has this key. */
  public static boolean has(List<Choice> choices, String key) {
    return choices.stream().anyMatch(choice -> choice.key().equals(key));
  }
}
