package dev.idd.app.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.ApiTest;
import dev.idd.app.TinyJira;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Notification;
import dev.idd.app.reminder.Outbox.Address;
import dev.idd.app.reminder.Outbox.Kind;
import dev.idd.app.reminder.Outbox.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders and digests from what waits to what Jira is asked to send. */
class ReminderApiTest extends ApiTest {
  private static final String SETTINGS = "/api/projects/OPS/people/settings";
  private static final String ALL =
      "{'reviewDueHours':24,'reviewOverdue':true,'improvementOverdue':true,"
          + "'guardrailExpiringDays':3,'guardrailExpired':true}";

  @Autowired ReminderSweep reminders;
  @Autowired DigestSweep digests;
  @Autowired SendMessage messages;
  @Autowired Outbox outbox;

  @BeforeEach
  void nothingWasSentYet() {
    jira.notifications.clear();
    miningRests();
  }

  private void choose(String part, String value) throws Exception {
    Answer now = get("admin", SETTINGS).is(200);
    ObjectNode choices = (ObjectNode) now.at("/choices").deepCopy();
    choices.set(part, JSON.readTree(json(value)));
    ObjectNode body = JSON.createObjectNode().put("version", now.at("/version").asLong());
    body.set("choices", choices);
    put("admin", SETTINGS, body.toString()).is(200);
  }

  private Answer command(String key, String command) {
    String path = "/api/incidents/" + key + "/extract";
    long version = get("responder", path).at("/version").asLong();
    return post("steward", path, json("{'version':%d,'command':%s}".formatted(version, command)))
        .is(200);
  }

  /** An incident led by somebody, resolved so long ago. */
  private String incident(String steward, Duration ago) {
    String key = jira.incident();
    Instant resolved = Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
    Instant created = resolved.minusSeconds(60);
    jira.set(key, "created", JsonNodeFactory.instance.textNode(jiraTime(created)));
    jira.set(key, "resolutiondate", JsonNodeFactory.instance.textNode(jiraTime(resolved)));
    command(key, "{'type':'assign-steward','accountId':'" + steward + "'}");
    mined(key, created, resolved);
    return key;
  }

  private static String jiraTime(Instant at) {
    return at.toString().replace("Z", ".000+0000");
  }

  /** As mining has it, too, whenever it comes to this incident. */
  private void mined(String key, Instant created, Instant resolved) {
    database
        .sql("delete from incident_fact where tenant_id = ? and issue_id = ?")
        .params(tenant.value(), jira.id(key))
        .update();
    database
        .sql(
            """
            insert into incident_fact (tenant_id, issue_id, issue_key, project_key, created_at,
              resolved_at, reopened, generation) values (?, ?, ?, 'OPS', ?, ?, 0, 999999)
            """)
        .params(
            tenant.value(),
            jira.id(key),
            key,
            created.atOffset(ZoneOffset.UTC),
            resolved.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Address to(String account, String key) {
    return new Address(
        tenant,
        Kind.REMINDER,
        account,
        new IssueId(jira.id(key)),
        LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
  }

  private void eventuallyIs(Address address, State state) {
    eventually(() -> assertThat(outbox.find(address).orElseThrow().state()).isEqualTo(state));
  }

  /** This site is shared: what other tests left waits for its stewards as well. */
  private Notification about(String what) {
    return jira.notifications.stream()
        .filter(one -> one.subject().startsWith("[IDD] " + what))
        .findFirst()
        .orElseThrow();
  }

  private long sent(String key, String account) {
    return jira.writes.stream()
        .filter(write -> write.equals("POST notify " + key + " to " + account))
        .count();
  }

  @Test
  void nobodyIsRemindedUntilSomebodyChoosesIt() {
    String key = incident("steward", Duration.ofDays(4));
    reminders.sweep(tenant);

    assertThat(outbox.find(to("steward", key))).isEmpty();
  }

  @Test
  void theStewardHearsOnceADayWithEverythingInOneMessage() throws Exception {
    choose("reminders", ALL);
    String key = incident("steward", Duration.ofDays(4));
    String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    command(
        key,
        "{'type':'record-follow-up','followUp':{'guardrails':[{'text':'limit','expiresOn':'"
            + yesterday
            + "'}]}}");

    reminders.sweep(tenant);
    eventuallyIs(to("steward", key), State.SENT);
    reminders.sweep(tenant);
    reminders.sweep(tenant);
    messages.send(to("steward", key));

    assertThat(sent(key, "steward")).isEqualTo(1);
    Notification sent = about(key);
    assertThat(sent.subject()).isEqualTo("[IDD] " + key + ": the review is overdue and 1 more");
    assertThat(sent.textBody())
        .contains("https://acme.example.net/browse/" + key, "is still there");
    assertThat(sent.htmlBody()).contains("<a href=");
  }

  @Test
  void aReviewThatIsDoneIsNotAskedFor() throws Exception {
    choose("reminders", ALL);
    String key = incident("steward", Duration.ofDays(4));
    command(key, "{'type':'sign-off','signed':true}");

    reminders.sweep(tenant);

    assertThat(outbox.find(to("steward", key))).isEmpty();
  }

  @Test
  void theOwnerHearsOfALateImprovementOnItsStory() throws Exception {
    choose("reminders", ALL);
    String key = incident("steward", Duration.ZERO);
    String story = jira.story();
    post(
            "responder",
            "/api/incidents/" + key + "/improvements/links",
            json(
                "{'improvementKey':'%s','acceptanceCriteria':'It holds.','scope':'beyond-fix','state':'committed'}"
                    .formatted(story)))
        .is(201);
    var some = JsonNodeFactory.instance;
    jira.set(story, "assignee", some.objectNode().put("accountId", "olga"));
    jira.set(story, "duedate", some.textNode(late()));

    // A judgement that read Jira before the link was made forgets it until the next one.
    eventually(
        () -> {
          reminders.sweep(tenant);
          assertThat(outbox.find(to("olga", key)).orElseThrow().state()).isEqualTo(State.SENT);
        });

    assertThat(sent(story, "olga")).isEqualTo(1);
    assertThat(about(key).subject()).isEqualTo("[IDD] " + key + ": " + story + " is overdue");
    jira.move(story, TinyJira.CLOSED, Instant.now());
    database.sql("delete from reminder where tenant_id = ?").param(tenant.value()).update();
    reminders.sweep(tenant);
    assertThat(outbox.find(to("olga", key))).as("it is done").isEmpty();
  }

  private static String late() {
    return LocalDate.now(ZoneOffset.UTC).minusDays(3).toString();
  }

  @Test
  void quietHoursAreWaitedFor() throws Exception {
    choose("reminders", ALL);
    String key = incident("steward", Duration.ofDays(4));
    LocalTime now = LocalTime.now(ZoneOffset.UTC);
    choose(
        "quietHours",
        "{'from':'%1$tH:%1$tM','to':'%2$tH:%2$tM'}".formatted(now.minusHours(1), now.plusHours(2)));
    reminders.sweep(tenant);
    assertThat(outbox.find(to("steward", key))).isEmpty();

    // Decided just before they began: it stays wanted until they are over.
    outbox.want(to("steward", key), "1000", List.of(reviewOverdue()));
    messages.send(to("steward", key));
    assertThat(outbox.find(to("steward", key)).orElseThrow().state()).isEqualTo(State.WANTED);

    choose("quietHours", "null");
    reminders.sweep(tenant);
    eventuallyIs(to("steward", key), State.SENT);
    assertThat(sent(key, "steward")).isEqualTo(1);
  }

  private static Reason reviewOverdue() {
    return new Reason(Reason.Kind.REVIEW_OVERDUE, null, "2026-01-31T12:00:00Z");
  }

  @Test
  void afterACrashWhileSendingNothingIsSentTwice() throws Exception {
    choose("reminders", ALL);
    String key = incident("steward", Duration.ofDays(4));
    outbox.want(to("steward", key), "1000", List.of(reviewOverdue()));
    outbox.move(to("steward", key), State.WANTED, State.SENDING, "");

    reminders.sweep(tenant);

    eventuallyIs(to("steward", key), State.UNSURE);
    assertThat(sent(key, "steward")).isZero();
  }

  @Test
  void aBusyJiraIsWaitedForAndAnUnreachableOneIsNotAskedTwice() throws Exception {
    choose("reminders", ALL);
    String busy = incident("steward", Duration.ofDays(4));
    jira.fail(
        "POST notify " + busy + ".*",
        new JiraFailure.RateLimited(Instant.now().plusSeconds(1), "burst"));
    String lost = incident("steward", Duration.ofDays(4));
    jira.fail("POST notify " + lost + ".*", new JiraFailure.Unavailable("no answer"));

    reminders.sweep(tenant);
    eventuallyIs(to("steward", lost), State.UNSURE);
    jira.heal();
    eventuallyIs(to("steward", busy), State.SENT);
    reminders.sweep(tenant);

    assertThat(sent(busy, "steward")).isEqualTo(1);
    assertThat(sent(lost, "steward")).isZero();
  }

  @Test
  void whoIsGoneOrMayNotIsPassedOverAndNoted() throws Exception {
    choose("reminders", ALL);
    String inactive = incident("away", Duration.ofDays(4));
    String refused = incident("steward", Duration.ofDays(4));
    jira.fail(
        "POST notify " + refused + ".*", new JiraFailure.Rejected(400, List.of("Not this one.")));

    reminders.sweep(tenant);

    eventuallyIs(to("away", inactive), State.SKIPPED);
    eventuallyIs(to("steward", refused), State.SKIPPED);
    assertThat(
            database
                .sql(
                    "select note from reminder where tenant_id = ? and issue_id in (?, ?)"
                        + " order by account_id")
                .params(tenant.value(), jira.id(inactive), jira.id(refused))
                .query(String.class)
                .list())
        .containsExactly(
            "The account is not active any more.", "Jira refused (400): Not this one.");
  }

  @Test
  void thePatternAnalystsGetTheWeekOnce() throws Exception {
    String stage = jira.incident();
    incident("steward", Duration.ofDays(4));
    choose("patternAnalysts", "['analyst','away']");
    var now = Instant.now().atZone(ZoneOffset.UTC);
    String day = now.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    choose("digest", "{'day':'%s','hour':0,'issueKey':'%s'}".formatted(day, stage));

    digests.sweep(tenant);
    var address =
        new Address(tenant, Kind.DIGEST, "analyst", new IssueId(jira.id(stage)), now.toLocalDate());
    eventuallyIs(address, State.SENT);
    digests.sweep(tenant);
    messages.send(address);

    assertThat(sent(stage, "analyst")).isEqualTo(1);
    assertThat(sent(stage, "away")).isZero();
    Notification sent = about("OPS: the week from ");
    assertThat(sent.textBody())
        .containsPattern("New incidents: [1-9]")
        .containsPattern("Reviews overdue now: [1-9]")
        .contains("so nobody can tell")
        .doesNotContain("steward", "Name of");
  }
}
