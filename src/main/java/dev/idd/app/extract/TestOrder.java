package dev.idd.app.extract;

import dev.idd.app.extract.codehost.CodeHosts.Known;
import dev.idd.app.extract.codehost.Landing;

/** Whether a test came before its fix, from what the code hosts say. */
enum TestOrder {
  BEFORE("The test landed before the fix."),
  ALONGSIDE("Test and fix landed together."),
  AFTER("The test landed after the fix."),
  NOT_MERGED("A pull request is not merged yet."),
  UNREADABLE("The code host does not show us one of the two links.");

  private final String sentence;

  TestOrder(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  boolean verified() {
    return this == BEFORE || this == ALONGSIDE;
  }

  /** Asking again may help. */
  boolean open() {
    return this == NOT_MERGED;
  }

  static TestOrder of(Known test, Known fix) {
    if (test.equals(fix)) {
      return landed(test.landing());
    }
    return compare(test.landing(), fix.landing());
  }

  /** One change that brings both. */
  private static TestOrder landed(Landing both) {
    return compare(both, both);
  }

  static TestOrder compare(Landing test, Landing fix) {
    if (test instanceof Landing.Unreadable || fix instanceof Landing.Unreadable) {
      return UNREADABLE;
    }
    if (test instanceof Landing.Landed tested && fix instanceof Landing.Landed fixed) {
      if (tested.commit().equals(fixed.commit())) {
        return ALONGSIDE;
      }
      return tested.at().isAfter(fixed.at()) ? AFTER : BEFORE;
    }
    return NOT_MERGED;
  }
}
