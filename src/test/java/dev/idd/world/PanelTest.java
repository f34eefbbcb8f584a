package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.Json;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The panel in a browser: the light form, two editors at once, an override, a reopening. */
class PanelTest {
  private static final String QUESTION = "The requirement this incident revealed";
  private static final String REQUIREMENT = "The system must refuse an order that it cannot keep.";

  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  @BeforeAll
  static void everybodyIsAwake() {
    WorkedOff.await(world);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    assertThat(chromium.outside()).isEmpty();
    assertThat(chromium.errors()).isEmpty();
  }

  @Test
  void aLightIncidentIsAskedForLess() {
    var incident = Incident.resolved(world, "SEV4");
    var issue = panel(Incident.WHO, incident);
    assertThat(issue.panel().getByText("3 things are missing")).isVisible();
    assertThat(issue.panel().getByText("Light form, SEV-4 (SEV4)")).isVisible();

    issue.openStep("2 Requirement");
    issue.type(QUESTION, REQUIREMENT);
    issue.openStep("AI attribution");
    issue.answer("Was AI-generated code involved?", "No");
    assertThat(issue.panel().getByText("One thing is missing")).isVisible();

    // It turns out to be worse: judged by the full form at once, and nothing typed is lost.
    severity(incident, "SEV1");
    WorkedOff.await(world);
    issue.button("Check again").click();
    assertThat(issue.panel().getByText("6 things are missing")).isVisible();
    assertThat(issue.panel().getByLabel(QUESTION)).hasValue(REQUIREMENT);
    severity(incident, "SEV4");
    WorkedOff.await(world);
    issue.button("Check again").click();
    assertThat(issue.panel().getByText("One thing is missing")).isVisible();

    incident.improve("future");
    incident.awaitInJira("open");
    issue.move("Close");
    assertThat(issue.status()).hasText(Pattern.compile("Closed"));
  }

  @Test
  void twoEditorsSeeEachOthersTextAndLoseNone() {
    var incident = Incident.resolved(world);
    var mine = panel("responder", incident);
    var theirs = panel("steward", incident);
    mine.openStep("2 Requirement");
    theirs.openStep("2 Requirement");

    theirs.type(QUESTION, "The system must answer within 2 s.");
    theirs.leave();
    assertThat(theirs.panel().getByText("Saved")).isVisible();
    mine.type(QUESTION, REQUIREMENT);
    mine.leave();

    assertThat(mine.panel().getByText("This changed elsewhere while you were writing")).isVisible();
    assertThat(mine.body()).containsText("The system must answer within 2 s.");
    assertThat(mine.panel().getByLabel(QUESTION)).hasValue(REQUIREMENT);
    assertThat(stated(incident)).isEqualTo("The system must answer within 2 s.");

    mine.button("Keep mine").click();
    assertThat(mine.panel().getByText("This changed elsewhere")).isHidden();
    world.await(() -> stated(incident).equals(REQUIREMENT));
  }

  @Test
  void whoMayLetsAnIncidentCloseOnce() {
    var incident = Incident.resolved(world);
    var issue = panel("project-admin", incident);
    issue.move("Close");
    assertThat(issue.refusal()).containsText("Before closing " + incident.key());
    issue.dismissFlags();

    issue.button("Let it close once").click();
    issue.type("Let it close once: why?", "no");
    issue.button("Let it close once").click();
    assertThat(issue.body()).containsText("10");
    issue.type("Let it close once: why?", "The provider ends the contract today.");
    issue.button("Let it close once").click();
    assertThat(issue.body()).containsText("Override by Priya Raman");
    incident.awaitInJira("open");

    issue.move("Close");
    assertThat(issue.status()).hasText(Pattern.compile("Closed"));
    WorkedOff.await(world);
    assertThat(incident.gate().at("/exemptions/0/endedBecause").asText()).isEqualTo("used");
    assertThat(incident.gate().path("bypasses")).isEmpty();
  }

  @Test
  void reopeningArmsTheGateAndVoidsTheSignOffAndKeepsTheText() {
    var incident = Incident.ready(world);
    incident.move("Close").expecting(204);
    var issue = panel("steward", incident);
    issue.openStep("Review, history and export");
    issue.button("Review completed").click();
    assertThat(issue.panel().getByText("Completed by Sam Okafor")).isVisible();

    issue.move("Reopen");
    assertThat(issue.status()).hasText(Pattern.compile("Open"));
    WorkedOff.await(world);
    incident.unlink(incident.story());
    incident.awaitInJira("blocked");
    issue = panel("steward", incident);

    issue.openStep("Review, history and export");
    assertThat(issue.body()).containsText("and the incident was reopened");
    issue.openStep("2 Requirement");
    assertThat(issue.panel().getByLabel(QUESTION)).hasValue(REQUIREMENT);
    issue.move("Close without resolving");
    assertThat(issue.refusal()).containsText("Commit to at least one improvement.");
    assertThat(issue.status()).hasText(Pattern.compile("Open"));
  }

  /** A window of this person on the incident. */
  private static IssuePage panel(String account, Incident incident) {
    var page = chromium.pageOf(world, account);
    return IssuePage.open(page, world.jiraUrl(), incident.key());
  }

  private static void severity(Incident incident, String level) {
    var body = Json.object();
    body.putObject("fields").putObject(Field.SEVERITY).put("value", level);
    world.as(Incident.WHO).put("/rest/api/3/issue/" + incident.key(), body).expecting(204);
  }

  private static String stated(Incident incident) {
    var extract = world.api(Incident.WHO).get("/api/incidents/" + incident.key() + "/extract");
    return extract.expecting(200).json().at("/requirement/statement").asText();
  }
}
