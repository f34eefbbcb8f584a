package dev.idd.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Json;
import java.net.http.HttpHeaders;

/** What came back from an HTTP call in a test. */
public record Reply(int status, HttpHeaders headers, String text) {

  /** The body as JSON; fails with the body in the message when it is none. */
  public JsonNode json() {
    try {
      return Json.read(text);
    } catch (IllegalArgumentException e) {
      throw new AssertionError("not JSON: " + status + " " + text, e);
    }
  }

  /** This reply, if its status is the expected one. */
  public Reply expecting(int expected) {
    if (status != expected) {
      throw new AssertionError("expected " + expected + " but was " + status + ": " + text);
    }
    return this;
  }
}
