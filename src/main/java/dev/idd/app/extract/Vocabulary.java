package dev.idd.app.extract;

import dev.idd.app.settings.Choice;
import java.util.List;

/** The words of the response record. Keys are stored, so they never change; names may. */
final class Vocabulary {
  static final List<Choice> DETECTION_SOURCES =
      List.of(
          new Choice("alert", "Alert", "Monitoring noticed it by itself."),
          new Choice("dashboard", "Dashboard", "Somebody saw it in a graph or a log."),
          new Choice("customer", "Customer", "Somebody outside reported it."),
          new Choice("colleague", "Colleague", "Somebody inside reported it."),
          new Choice("deployment", "Deployment", "A check during or after a rollout failed."),
          new Choice("third-party", "Third party", "A supplier told us."),
          new Choice("other", "Other", "It came to light in another way."));

  static final List<Choice> CATEGORIES =
      List.of(
          new Choice("infrastructure", "Infrastructure", "Hosts, networks, platforms."),
          new Choice("database", "Database", "Where data is kept."),
          new Choice("application", "Application", "Our own code."),
          new Choice("security", "Security", "Access, secrets, attacks."),
          new Choice("deployment", "Deployment", "The way a change goes out."),
          new Choice("third-party", "Third party", "A system of somebody else."),
          new Choice("data", "Data", "What the data says."));

  static final List<Choice> ROLES =
      List.of(
          new Choice("incident-commander", "Incident commander", "Decided and coordinated."),
          new Choice("communications-lead", "Communications lead", "Kept others informed."),
          new Choice("technical", "Technical lead", "Led the technical work."),
          new Choice("operations", "Operations lead", "Led the work on the running system."),
          new Choice("business-lead", "Business lead", "Spoke for the business."));

  static final List<Choice> MITIGATIONS =
      List.of(
          new Choice("rollback", "Rollback", "Went back to an earlier version."),
          new Choice("flag-off", "Flag off", "Turned a feature off."),
          new Choice("scale-up", "Scale up", "Added capacity."),
          new Choice("failover", "Failover", "Went over to another instance or site."),
          new Choice("rate-limit", "Rate limit", "Let less in."),
          new Choice("reject-unsafe-path", "Reject the unsafe path", "Refused what did harm."),
          new Choice("safe-fallback", "Read-only or safe fallback", "Did less, but safely."),
          new Choice("other", "Other", "Contained it in another way."));

  static final List<Choice> RESOLUTIONS =
      List.of(
          new Choice("workaround", "Workaround", "It works again; the cause is still there."),
          new Choice("permanent", "Permanent fix", "The cause is gone."));

  static final List<Choice> VERIFICATIONS =
      List.of(
          new Choice("pending", "Not yet", "Nobody has verified it yet."),
          new Choice("passed", "Passed", "Somebody verified that it holds."),
          new Choice(
              Response.Resolution.FAILED, "Failed", "It did not hold. The incident stays open."));

  static final List<Choice> TEST_ORDERS =
      List.of(
          new Choice("before", "Before the fix", "The test was there first, and failed."),
          new Choice("alongside", "Alongside the fix", "Test and fix came together."));

  private Vocabulary() {}
}
