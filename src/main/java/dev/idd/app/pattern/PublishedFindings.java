package dev.idd.app.pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.idd.app.jira.IssueId;
import dev.idd.app.pattern.Finding.Content;
import dev.idd.app.pattern.Finding.Member;
import dev.idd.app.pattern.Findings.Restored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The issue property {@code idd.findings}: the systemic findings of an incident, each whole, so
 * that any of its incidents is enough to restore it. Four of them with the longest texts stay under
 * Jira's 32 KB.
 *
 * @param v the version of this shape
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedFindings(int v, List<Entry> findings) {
  static final String PROPERTY = "idd.findings";

  private static final int SHAPE = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      UUID id,
      long version,
      String project,
      String title,
      @Nullable String hypothesis,
      @Nullable String owner,
      FindingState state,
      @Nullable Long issue,
      String createdBy,
      Instant createdAt,
      String addedBy,
      Instant addedAt) {

    static Entry of(Finding finding, Member member) {
      Content content = finding.content();
      IssueId linked = content.linkedIssue();
      return new Entry(
          finding.id(),
          finding.version(),
          finding.projectId(),
          content.title(),
          content.hypothesis(),
          content.owner(),
          content.state(),
          linked == null ? null : linked.value(),
          finding.createdBy(),
          finding.createdAt(),
          member.addedBy(),
          member.addedAt());
    }

    Restored restore(IssueId incident) {
      String said = hypothesis == null ? "" : hypothesis;
      IssueId linked = issue == null ? null : new IssueId(issue);
      return new Restored(
          new Finding(
              id,
              version,
              project,
              new Content(title, said, owner, state, linked),
              createdBy,
              createdAt),
          new Member(id, incident, addedBy, addedAt));
    }

    /** Anybody who may edit the issue may write there: only what we could have written is ours. */
    boolean possible() {
      return Stream.of(id, state, createdAt, addedAt).allMatch(Objects::nonNull)
          && version > 0
          && fits(project, 32)
          && fits(title, Finding.TITLE)
          && (hypothesis == null || hypothesis.length() <= Finding.HYPOTHESIS)
          && (owner == null || fits(owner, 128))
          && fits(createdBy, 128)
          && fits(addedBy, 128);
    }

    private static boolean fits(@Nullable String text, int most) {
      return text != null && !text.isBlank() && text.length() <= most;
    }
  }

  static PublishedFindings of(List<Finding> findings, Map<UUID, Member> members) {
    return new PublishedFindings(
        SHAPE,
        findings.stream()
            .flatMap(
                finding ->
                    Stream.ofNullable(members.get(finding.id()))
                        .map(member -> Entry.of(finding, member)))
            .toList());
  }

  /** What a property says; empty when it is not ours or not of a shape that we know. */
  static Optional<PublishedFindings> read(@Nullable JsonNode property) {
    if (property == null || property.path("v").asInt() != SHAPE) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.treeToValue(property, PublishedFindings.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  List<Restored> restore(IssueId incident) {
    return Stream.ofNullable(findings)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .filter(Entry::possible)
        .limit(Finding.OF_ONE_INCIDENT)
        .map(entry -> entry.restore(incident))
        .toList();
  }

  JsonNode json() {
    return JSON.valueToTree(this);
  }
}
