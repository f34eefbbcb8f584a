package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.idd.sandbox.expression.ExpressionFailed;
import dev.idd.sandbox.expression.JiraExpressions;
import dev.idd.sandbox.expression.Validators;
import dev.idd.sandbox.expression.Verdict;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.App;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.model.TransitionGuard;
import dev.idd.sandbox.model.ValidatorRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates the expressions of a transition's validators, as Jira does inside. */
final class ValidatorGuard implements TransitionGuard {
  private static final String NO_MESSAGE = "A validator of this transition is not satisfied.";
  private final JiraSite site;

  ValidatorGuard(JiraSite site) {
    this.site = site;
  }

  @Override
  public List<String> refusals(Account user, Issue issue, Issue original, Transition transition) {
    List<String> sentences = new ArrayList<>();
    for (ValidatorRule rule : transition.validators()) {
      Verdict verdict = judge(rule, user, issue, original, transition);
      if (verdict instanceof Verdict.Refused refused) {
        sentences.add(refused.message());
      } else if (verdict instanceof Verdict.Failed failed) {
        sentences.add(failed.message());
      }
    }
    return sentences;
  }

  private Verdict judge(
      ValidatorRule rule, Account user, Issue issue, Issue original, Transition transition) {
    App app = site.apps().get(rule.appKey());
    if (app == null) {
      return new Verdict.Failed(plainMessage(rule), "The app is not installed.");
    }
    JsonNode config = config(rule);
    Entities entities = new Entities(site, rule.asApp() ? app.account() : user);
    Map<String, Object> context = new HashMap<>();
    context.put("user", entities.user(user));
    context.put("issue", entities.issue(issue));
    context.put("originalIssue", entities.issue(original));
    context.put("project", entities.project(issue.project()));
    context.put("transition", entities.transition(transition, original.status()));
    context.put("workflow", Entities.workflow(issue.project().workflow(issue.type())));
    context.put("config", Json.plain(config));
    String expression = config.path("expression").asText(rule.expression());
    String message = message(rule, context, entities);
    return Validators.judge(expression, message, context, entities.world());
  }

  private static JsonNode config(ValidatorRule rule) {
    try {
      return rule.config().isBlank() ? NullNode.getInstance() : Json.read(rule.config());
    } catch (IllegalArgumentException notJson) {
      return NullNode.getInstance();
    }
  }

  private static String message(
      ValidatorRule rule, Map<String, Object> context, Entities entities) {
    String expression = rule.errorMessage().path("expression").asText();
    if (expression.isEmpty()) {
      return plainMessage(rule);
    }
    try {
      Object value = JiraExpressions.evaluate(expression, context, entities.world()).value();
      return value instanceof String text ? text : NO_MESSAGE;
    } catch (ExpressionFailed failed) {
      return NO_MESSAGE;
    }
  }

  private static String plainMessage(ValidatorRule rule) {
    return rule.errorMessage().path("value").asText(NO_MESSAGE);
  }
}
