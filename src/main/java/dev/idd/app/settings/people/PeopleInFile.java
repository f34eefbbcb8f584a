package dev.idd.app.settings.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.settings.code.SettingsPart;
import dev.idd.app.settings.code.YamlPlace;
import dev.idd.app.settings.code.YamlWriter;
import dev.idd.app.settings.people.StoredPeople.Versioned;
import dev.idd.app.tenant.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Steward rule, reminders and digest in the settings file: {@code none}, or all of it. */
@Component
@Order(4)
class PeopleInFile implements SettingsPart {
  private static final String NAME = "people";

  private final Jira jira;
  private final StoredPeople stored;
  private final PeopleCheck check;

  PeopleInFile(Jira jira, StoredPeople stored, PeopleCheck check) {
    this.jira = jira;
    this.stored = stored;
    this.check = check;
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  @Override
  public String stamp(Caller caller, VisibleProject project) {
    return "" + now(caller, project).version();
  }

  private Versioned now(Caller caller, VisibleProject project) {
    return stored.versioned(caller.tenant(), project.id());
  }

  @Override
  public void write(Caller caller, VisibleProject project, YamlWriter to) {
    PeopleChoices now = now(caller, project).choices();
    if (now.equals(PeopleChoices.NONE)) {
      to.line(0, NAME + ": " + PeopleFromFile.NONE);
      return;
    }
    JiraApi site = jira.asUser(caller);
    to.line(0, NAME + ":").line(1, "steward:").line(2, "rule: " + now.steward().rule().code());
    accounts(to, 2, "accounts", now.steward().accounts(), site);
    to.line(2, "turn: " + now.steward().turn().code());
    reminders(to, now.reminders());
    to.line(1, "zone: " + YamlWriter.word(now.zone()));
    quietHours(to, now.quietHours());
    digest(to, now.digest());
    accounts(to, 1, "patternAnalysts", now.patternAnalysts(), site);
  }

  private static void reminders(YamlWriter to, Reminders reminders) {
    to.line(1, "reminders:")
        .line(2, "reviewDueHours: " + number(reminders.reviewDueHours()))
        .line(2, "reviewOverdue: " + reminders.reviewOverdue())
        .line(2, "improvementOverdue: " + reminders.improvementOverdue())
        .line(2, "guardrailExpiringDays: " + number(reminders.guardrailExpiringDays()))
        .line(2, "guardrailExpired: " + reminders.guardrailExpired());
  }

  private static void quietHours(YamlWriter to, @Nullable QuietHours quiet) {
    if (quiet == null) {
      to.line(1, "quietHours: " + PeopleFromFile.NONE);
      return;
    }
    to.line(1, "quietHours:")
        .line(2, "from: " + YamlWriter.word(quiet.from()))
        .line(2, "to: " + YamlWriter.word(quiet.to()));
  }

  private static void digest(YamlWriter to, @Nullable Digest digest) {
    if (digest == null) {
      to.line(1, "digest: " + PeopleFromFile.NONE);
      return;
    }
    to.line(1, "digest:")
        .line(2, "day: " + digest.day())
        .line(2, "hour: " + digest.hour())
        .line(2, "issueKey: " + YamlWriter.word(digest.issueKey()));
  }

  private static String number(@Nullable Integer number) {
    return number == null ? PeopleFromFile.NONE : number.toString();
  }

  private static void accounts(
      YamlWriter to, int depth, String name, List<String> accounts, JiraApi site) {
    to.line(depth, name + ":" + (accounts.isEmpty() ? " []" : ""));
    accounts.forEach(
        account ->
            to.line(depth + 1, "- " + YamlWriter.named(account, displayName(site, account))));
  }

  private static String displayName(JiraApi site, String account) {
    try {
      String name = site.user(account).displayName();
      return name == null ? "" : name;
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised | JiraFailure.Rejected left) {
      return "";
    }
  }

  @Override
  public Plan read(Caller caller, VisibleProject project, Map<String, YamlPlace> file) {
    Versioned now = now(caller, project);
    YamlPlace place = file.get(NAME);
    PeopleChoices wanted =
        place == null ? now.choices() : PeopleFromFile.read(place, now.choices());
    if (place != null) {
      check
          .flaws(caller, project, now.choices(), wanted)
          .forEach(flaw -> place.fault(flaw.field(), flaw.message()));
    }
    return new Take(caller, project, now, wanted);
  }

  @Override
  public Optional<Boolean> isChosen(Caller caller, VisibleProject project) {
    return Optional.of(now(caller, project).version() > 0);
  }

  @Override
  public void describe(ObjectNode properties) {
    PeopleSchema.describe(
        properties
            .putObject(NAME)
            .put(
                "description", "Who leads incidents, reminders and the digest: 'none', or these."));
  }

  private final class Take implements Plan {
    private final Caller caller;
    private final VisibleProject project;
    private final Versioned before;
    private final PeopleChoices wanted;

    Take(Caller caller, VisibleProject project, Versioned before, PeopleChoices wanted) {
      this.caller = caller;
      this.project = project;
      this.before = before;
      this.wanted = wanted;
    }

    @Override
    public List<String> differences() {
      return PeopleDifferences.between(before.choices(), wanted).stream()
          .map(sentence -> NAME + ": " + sentence)
          .toList();
    }

    @Override
    public void carryOut() {
      if (!wanted.equals(before.choices())
          && !stored.choose(
              caller.tenant(), project.id(), project.key(), before.version(), wanted)) {
        throw new OptimisticLockingFailureException("People of " + project.key());
      }
    }
  }
}
