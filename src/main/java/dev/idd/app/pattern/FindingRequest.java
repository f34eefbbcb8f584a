package dev.idd.app.pattern;

import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody writes about a finding; checked before anything of it is believed. */
final class FindingRequest {
  private FindingRequest() {}

  /** To elevate an incident: {@code requestId} is the same for every try of one form. */
  record Elevate(
      @Nullable String requestId,
      @Nullable String title,
      @Nullable String hypothesis,
      @Nullable String ownerAccountId,
      @Nullable String issueKey) {

    void check() {
      var errors = new ArrayList<FieldError>();
      if (requestId == null || !requestId.matches("[A-Za-z0-9_-]{1,64}")) {
        errors.add(new FieldError("requestId", "Give every request an id of its own."));
      }
      texts(errors, title, hypothesis);
      refuse(errors);
    }
  }

  /** To join or leave a finding. */
  record Which(@Nullable String findingId) {}

  /** To say anew what a finding is. */
  record Change(
      long version,
      @Nullable String title,
      @Nullable String hypothesis,
      @Nullable String ownerAccountId,
      @Nullable FindingState state,
      @Nullable String issueKey) {

    void check() {
      var errors = new ArrayList<FieldError>();
      texts(errors, title, hypothesis);
      if (state == null) {
        errors.add(
            new FieldError("state", "Choose whether it is open, in progress, done or dropped."));
      }
      refuse(errors);
    }
  }

  private static void texts(
      List<FieldError> errors, @Nullable String title, @Nullable String hypothesis) {
    String named = clean(title);
    if (named.isEmpty()) {
      errors.add(new FieldError("title", "Say in one line what these incidents have in common."));
    } else if (named.length() > Finding.TITLE || named.chars().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError("title", "Keep the title to one line of at most 200 characters."));
    }
    if (clean(hypothesis).length() > Finding.HYPOTHESIS) {
      errors.add(new FieldError("hypothesis", "Keep the hypothesis under 2,000 characters."));
    }
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problem.invalidFields(errors);
    }
  }

  static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
