package dev.idd.app.mining.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Jira said about an issue, trimmed to what facts are made of: ids and times, no texts and no
 * people. Facts can be derived from it again without asking Jira.
 *
 * @param done whether the status it is in now belongs to the category "done"
 * @param moves its changes of status, oldest first
 * @param properties our own issue properties as Jira carries them; kept for a restore, never
 *     believed by a fact
 * @param reacted when somebody first took it or moved it on; null: nobody yet
 * @param fields what else facts are made of, by the names in {@link Told} and by the ids of the
 *     fields that say how severe it is
 */
public record IssueSnapshot(
    long id,
    String key,
    String project,
    String issueType,
    Instant created,
    Instant updated,
    @Nullable Instant resolved,
    String status,
    boolean done,
    List<Move> moves,
    List<Link> links,
    Map<String, JsonNode> properties,
    @Nullable Instant reacted,
    Map<String, JsonNode> fields) {

  /** Fields that came later are missing in what was stored before them. */
  public IssueSnapshot {
    fields = fields == null ? Map.of() : fields;
  }

  /** What is known of an issue that tells nothing else. */
  public IssueSnapshot(
      long id,
      String key,
      String project,
      String issueType,
      Instant created,
      Instant updated,
      @Nullable Instant resolved,
      String status,
      boolean done,
      List<Move> moves,
      List<Link> links,
      Map<String, JsonNode> properties) {
    this(
        id,
        key,
        project,
        issueType,
        created,
        updated,
        resolved,
        status,
        done,
        moves,
        links,
        properties,
        null,
        Map.of());
  }

  /** One change of status. Whether a status counts as done is written down as it was when read. */
  public record Move(Instant at, String from, boolean fromDone, String to, boolean toDone) {}

  /** One link; {@code outward}: the other issue stands at the outward end. */
  public record Link(String type, boolean outward, long issue) {}
}
