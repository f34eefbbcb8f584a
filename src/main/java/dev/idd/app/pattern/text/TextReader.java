package dev.idd.app.pattern.text;

import dev.idd.app.extract.Extracts;
import dev.idd.app.extract.RootCause;
import dev.idd.app.jira.AdfText;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.BulkFetch;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.mining.JiraWithinBudget;
import dev.idd.app.pattern.text.TextsBehind.Behind;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the texts of incidents that are behind, a hundred with one request. */
@Component
class TextReader {
  /** Jira gives as many at once. */
  private static final int BATCH = 100;

  /** So many before others have a turn. */
  private static final int BATCHES = 10;

  private static final List<String> FIELDS = List.of("summary", "description");

  private final TextsBehind behind;
  private final IncidentTexts texts;
  private final Extracts extracts;
  private final Meaning meaning;
  private final JiraWithinBudget jira;
  private final Tenants tenants;

  TextReader(
      TextsBehind behind,
      IncidentTexts texts,
      Extracts extracts,
      Meaning meaning,
      JiraWithinBudget jira,
      Tenants tenants) {
    this.behind = behind;
    this.texts = texts;
    this.extracts = extracts;
    this.meaning = meaning;
    this.jira = jira;
    this.tenants = tenants;
  }

  boolean anyBehind(TenantId tenant) {
    return !behind.next(tenant, model(), 0, 1).isEmpty() || !behind.gone(tenant, 1).isEmpty();
  }

  /**
   * Reads what is behind, a bounded number of it.
   *
   * @return whether there may be more
   */
  boolean read(TenantId tenant, BooleanSupplier stopping) {
    if (!tenants.isInstalled(tenant)) {
      return false;
    }
    long after = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      List<Behind> next = behind.next(tenant, model(), after, BATCH);
      if (next.isEmpty() || stopping.getAsBoolean()) {
        return !next.isEmpty() || forget(tenant, behind.gone(tenant, BATCH));
      }
      read(tenant, next, issues -> jira.forTheHistory(tenant, issues));
      after = next.get(next.size() - 1).issue().value();
    }
    return true;
  }

  /** Reads one of them, if it is behind. */
  void read(TenantId tenant, IssueId issue) {
    if (!tenants.isInstalled(tenant)) {
      return;
    }
    behind
        .one(tenant, model(), issue)
        .ifPresent(
            one -> read(tenant, List.of(one), issues -> jira.forWhatChanged(tenant, issues)));
    if (behind.isGone(tenant, issue)) {
      forget(tenant, List.of(issue));
    }
  }

  private @Nullable String model() {
    return meaning.model().map(SentenceModel::id).orElse(null);
  }

  /**
   * @param toRead Jira, to read so many issues
   */
  private void read(TenantId tenant, List<Behind> wanted, IntFunction<JiraApi> toRead) {
    Map<IssueId, IncidentText> known =
        texts.of(tenant, wanted.stream().map(Behind::issue).toList());
    Map<IssueId, IssueFields> inJira = ask(wanted, toRead);
    var changed = new ArrayList<IncidentText>();
    for (Behind one : wanted) {
      IncidentText text =
          known.getOrDefault(one.issue(), new IncidentText(tenant, one.issue(), one.project()));
      make(tenant, one, text, inJira.get(one.issue()));
      changed.add(text);
    }
    texts.keep(tenant, changed);
  }

  private void make(
      TenantId tenant, Behind wanted, IncidentText text, @Nullable IssueFields inJira) {
    if (inJira == null && !wanted.isRead()) {
      text.goes(wanted.updated(), wanted.extractVersion());
      return;
    }
    ReadableText before = text.text();
    String title = inJira == null ? before.title() : inJira.summary();
    String body =
        inJira == null ? before.body() : AdfText.lines(inJira.at("description").orElse(null));
    var now = new ReadableText(title, body, notes(tenant, wanted));
    text.reads(wanted.project(), now, wanted.updated(), wanted.extractVersion());
    meaning
        .model()
        .filter(model -> !text.isMeantBy(model.id()))
        .ifPresent(model -> text.means(model.id(), now.meaning(model)));
  }

  /** Those that Jira has for us; what it leaves out does not exist or is not for us to see. */
  private static Map<IssueId, IssueFields> ask(
      Collection<Behind> wanted, IntFunction<JiraApi> toRead) {
    List<String> ids =
        wanted.stream().filter(one -> !one.isRead()).map(one -> one.issue().toString()).toList();
    var found = new HashMap<IssueId, IssueFields>();
    if (!ids.isEmpty()) {
      JiraApi app = toRead.apply(ids.size());
      for (Issue issue : app.bulkFetch(new BulkFetch(ids, FIELDS)).issues()) {
        found.put(issue.issueId(), issue.read());
      }
    }
    return found;
  }

  /** What people found out, which the description seldom says. */
  private String notes(TenantId tenant, Behind wanted) {
    if (wanted.extractVersion() == 0) {
      return "";
    }
    RootCause cause = extracts.of(tenant, wanted.issue()).rootCause();
    return Stream.concat(cause.contributingFactors().stream(), cause.whys().stream())
        .collect(Collectors.joining("\n"));
  }

  /** Whether there may be more. */
  private boolean forget(TenantId tenant, List<IssueId> issues) {
    if (issues.isEmpty()) {
      return false;
    }
    List<IncidentText> gone = new ArrayList<>(texts.of(tenant, issues).values());
    gone.forEach(text -> text.goes(null, 0));
    texts.keep(tenant, gone);
    return true;
  }
}
