package dev.idd.app.gate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.idd.app.kept.Room;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The issue property {@code idd.record}: every waiver, override and bypass of an incident. What
 * does not fit is left out, the oldest first.
 *
 * @param v the version of this shape
 * @param dropped how many were left out
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedRecord(int v, List<Exemption> exemptions, List<Bypass> bypasses, int dropped) {
  private static final int SHAPE = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  PublishedRecord {
    exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
    bypasses = bypasses == null ? List.of() : List.copyOf(bypasses);
  }

  static PublishedRecord of(List<Exemption> exemptions, List<Bypass> bypasses) {
    var all = new PublishedRecord(SHAPE, exemptions, bypasses, 0);
    while (!Room.isEnoughFor(all.json())) {
      all = all.withoutTheOldest();
    }
    return all;
  }

  private PublishedRecord withoutTheOldest() {
    Optional<Exemption> exemption =
        exemptions.stream().min(Comparator.comparing(Exemption::grantedAt));
    Optional<Bypass> bypass = bypasses.stream().min(Comparator.comparing(Bypass::at));
    Instant granted = exemption.map(Exemption::grantedAt).orElse(Instant.MAX);
    Instant closed = bypass.map(Bypass::at).orElse(Instant.MAX);
    var fewerExemptions = new ArrayList<>(exemptions);
    var fewerBypasses = new ArrayList<>(bypasses);
    if (granted.isBefore(closed)) {
      exemption.ifPresent(fewerExemptions::remove);
    } else {
      bypass.ifPresent(fewerBypasses::remove);
    }
    return new PublishedRecord(v, fewerExemptions, fewerBypasses, dropped + 1);
  }

  /** What Jira kept; empty when it is not of a shape that we know. */
  static Optional<PublishedRecord> read(JsonNode kept) {
    if (kept.path("v").asInt() != SHAPE) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.treeToValue(kept, PublishedRecord.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  JsonNode json() {
    return JSON.valueToTree(this);
  }
}
