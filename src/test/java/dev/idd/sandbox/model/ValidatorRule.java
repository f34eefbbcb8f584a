package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A workflow validator of an app, on one transition.
 *
 * @param errorMessage the module's {@code errorMessage}: {@code {"value":…}} or {@code
 *     {"expression":…}}, or a missing node
 * @param config what the configuration page saved, as text; empty when nothing was saved
 * @param evaluationContext {@code user} or {@code app}: with whose permissions it is evaluated
 */
public record ValidatorRule(
    String ruleId,
    String appKey,
    String moduleKey,
    String expression,
    JsonNode errorMessage,
    String config,
    String evaluationContext) {

  public ValidatorRule withConfig(String saved) {
    return new ValidatorRule(
        ruleId, appKey, moduleKey, expression, errorMessage, saved, evaluationContext);
  }

  public boolean asApp() {
    return "app".equalsIgnoreCase(evaluationContext);
  }
}
