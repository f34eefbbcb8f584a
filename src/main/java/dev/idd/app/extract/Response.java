package dev.idd.app.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the incident was noticed, contained and resolved: facts for later readers, never a score. */
public record Response(
    @Nullable String detectionSource,
    String alert,
    @Nullable String category,
    List<Role> roles,
    List<Mitigation> mitigations,
    Boundary boundary,
    Recovery recovery,
    Resolution resolution,
    String knowledgeArticle) {

  static final Response NONE =
      new Response(
          null, "", null, List.of(), List.of(), Boundary.NONE, Recovery.NONE, Resolution.NONE, "");

  public Response {
    detectionSource = Words.key(detectionSource);
    alert = Words.clean(alert);
    category = Words.key(category);
    roles = Words.list(roles).stream().filter(one -> !one.blank()).toList();
    mitigations = Words.list(mitigations).stream().filter(one -> !one.blank()).toList();
    boundary = boundary == null ? Boundary.NONE : boundary;
    recovery = recovery == null ? Recovery.NONE : recovery;
    resolution = resolution == null ? Resolution.NONE : resolution;
    knowledgeArticle = Words.clean(knowledgeArticle);
  }

  /** Who took a role: an account, or a name for somebody without one. */
  public record Role(String role, @Nullable String accountId, String name) {
    public Role {
      role = Words.clean(role);
      accountId = Words.key(accountId);
      name = accountId == null ? Words.clean(name) : "";
    }

    boolean blank() {
      return accountId == null && name.isEmpty();
    }
  }

  /** What was done to contain it. */
  public record Mitigation(String kind, String note) {
    public Mitigation {
      kind = Words.clean(kind);
      note = Words.clean(note);
    }

    boolean blank() {
      return kind.isEmpty() && note.isEmpty();
    }
  }

  /** Where the system was known to end: what responders had to know, and what they could pull. */
  public record Boundary(
      String unsupportedFlow, String coexistenceSeam, String rolloutBoundary, String levers) {
    static final Boundary NONE = new Boundary("", "", "", "");

    public Boundary {
      unsupportedFlow = Words.clean(unsupportedFlow);
      coexistenceSeam = Words.clean(coexistenceSeam);
      rolloutBoundary = Words.clean(rolloutBoundary);
      levers = Words.clean(levers);
    }
  }

  /** What was looked at before it was called resolved. */
  public record Recovery(
      boolean symptomsCleared,
      boolean fallbackActive,
      boolean guardrailsDocumented,
      boolean handoffDone) {
    static final Recovery NONE = new Recovery(false, false, false, false);
  }

  /** Workaround or permanent fix, and whether somebody verified that it holds. */
  public record Resolution(@Nullable String type, @Nullable String verification, String note) {
    static final String FAILED = "failed";
    static final Resolution NONE = new Resolution(null, null, "");

    public Resolution {
      type = Words.key(type);
      verification = Words.key(verification);
      note = Words.clean(note);
    }

    /** A resolution that was tried and did not hold. */
    public boolean verificationFailed() {
      return FAILED.equals(verification);
    }
  }
}
