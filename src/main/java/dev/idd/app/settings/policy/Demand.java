package dev.idd.app.settings.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form may ask for: the rules of the gate that a project can choose. */
public enum Demand {
  STEWARD("steward", "An Improvement Steward is assigned"),
  ROOT_CAUSE_CLASS("root-cause-class", "The root-cause class is chosen"),
  ROOT_CAUSE_COMPONENT("root-cause-component", "The component that failed is named"),
  REQUIREMENT("requirement", "The requirement the incident revealed is stated"),
  TEST_GAP("test-gap", "The missing test and its kind are known"),
  PATTERN_REVIEW("pattern-review", "The three questions of the pattern review are answered"),
  ATTRIBUTION("attribution", "The question about AI-generated code is answered"),
  IMPROVEMENT(
      "improvement",
      "An improvement beyond the direct fix is committed, with owner, criteria and schedule"),
  VERIFICATION("verification-failed", "No verification of the resolution has failed"),
  GUARDRAILS_IN_TIME("guardrail-expired", "No guardrail is past its expiry"),
  GUARDRAILS_WITH_EXPIRY("guardrail-without-expiry", "Every guardrail says until when it stays"),
  REVIEW("review-signed-off", "The Improvement Steward has signed off the review");

  /** What is wrong wherever it is so; asked for in every form until somebody chooses. */
  private static final Set<Demand> ALWAYS =
      EnumSet.of(VERIFICATION, GUARDRAILS_IN_TIME, GUARDRAILS_WITH_EXPIRY);

  private final String code;
  private final String sentence;

  Demand(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** The code of the gate's rule. */
  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }

  /** The codes of all of them, in the order of the panel. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Demand::code).toList();
  }

  static Set<String> known() {
    return codes(EnumSet.allOf(Demand.class));
  }

  static Set<String> always() {
    return codes(ALWAYS);
  }

  /** Of the full form, until somebody chooses. */
  static Set<String> standard() {
    return codes(EnumSet.complementOf(EnumSet.of(REVIEW)));
  }

  /** Of the light form, until somebody chooses. */
  static Set<String> standardLight() {
    var light = EnumSet.of(REQUIREMENT, IMPROVEMENT, ATTRIBUTION);
    light.addAll(ALWAYS);
    return codes(light);
  }

  private static Set<String> codes(Set<Demand> demands) {
    return demands.stream().map(Demand::code).collect(Collectors.toUnmodifiableSet());
  }
}
