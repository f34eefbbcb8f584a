package dev.idd.app.metrics;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are files. */
final class TakenAway {
  private TakenAway() {}

  static ResponseEntity<String> as(MediaType type, String name, String content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content);
  }
}
