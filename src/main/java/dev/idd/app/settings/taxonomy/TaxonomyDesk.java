package dev.idd.app.settings.taxonomy;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.Person;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.SiteAdmins;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import dev.idd.app.settings.TermUse;
import dev.idd.app.settings.taxonomy.TaxonomyView.VersionView;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Where admins look at a taxonomy, try a change, and make it. Who may is asked before. */
@Service
class TaxonomyDesk {
  private final Taxonomies taxonomies;
  private final Foresight foresight;
  private final TermUse use;
  private final SiteAdmins siteAdmins;
  private final Jira jira;
  private final Clock clock;

  TaxonomyDesk(
      Taxonomies taxonomies,
      Foresight foresight,
      TermUse use,
      SiteAdmins siteAdmins,
      Jira jira,
      Clock clock) {
    this.taxonomies = taxonomies;
    this.foresight = foresight;
    this.use = use;
    this.siteAdmins = siteAdmins;
    this.jira = jira;
    this.clock = clock;
  }

  /** A change as it is asked for: on the taxonomy with this stamp. */
  record Change(@Nullable String stamp, @Nullable Operation operation) {
    Operation wanted() {
      if (operation == null) {
        throw Problem.invalid("operation-missing", "Say what to change.");
      }
      return operation;
    }

    String looked() {
      return stamp == null ? "" : stamp;
    }
  }

  TaxonomyView view(Caller caller, Scope scope) {
    return TaxonomyView.of(
        scope, taxonomies.current(scope), history(caller, scope), siteAdmins.include(caller));
  }

  TaxonomyView change(Caller caller, Scope scope, Change change) {
    Operation operation = change.wanted();
    return saving(
        caller,
        scope,
        () ->
            taxonomies.change(
                caller,
                scope,
                change.looked(),
                operation.applyTo(unchanged(caller, scope, change.looked()), now())));
  }

  TaxonomyView inherit(Caller caller, Scope scope, Change change) {
    return saving(caller, scope, () -> taxonomies.inherit(caller, scope, change.looked()));
  }

  Preview preview(Caller caller, Scope scope, Change change) {
    RootCauses before = unchanged(caller, scope, change.looked());
    return preview(caller, scope, before, change.wanted().applyTo(before, now()));
  }

  Preview previewInherit(Caller caller, Scope scope) {
    return preview(caller, scope, taxonomies.current(scope).terms(), taxonomies.ifInherited(scope));
  }

  private Preview preview(Caller caller, Scope scope, RootCauses before, RootCauses after) {
    return new Preview(
        taxonomies.current(scope).stamp(),
        Differences.between(before, after),
        foresight.of(caller, taxonomies.projects(scope), before, after));
  }

  /** The incidents of split terms about which nobody has decided yet. */
  ReviewView review(Caller caller, Scope scope, ProjectKey project) {
    RootCauses terms = taxonomies.current(scope).terms();
    var open = new ArrayList<ReviewView.Split>();
    for (TermKind kind : TermKind.values()) {
      for (Term term : terms.terms(kind)) {
        Term.Split split = term.split();
        if (split != null) {
          var uses = use.notReviewedSince(caller, project, kind, term.key(), split.at());
          open.add(
              new ReviewView.Split(
                  kind,
                  term.key(),
                  term.name(),
                  split.into().stream().map(key -> terms.name(kind, key)).toList(),
                  uses.count(),
                  uses.keys()));
        }
      }
    }
    return new ReviewView(open);
  }

  record ReviewView(List<Split> splits) {
    record Split(
        TermKind kind,
        String key,
        String name,
        List<String> into,
        int count,
        List<String> incidents) {}
  }

  private RootCauses unchanged(Caller caller, Scope scope, String stamp) {
    var now = taxonomies.current(scope);
    if (!now.stamp().equals(stamp)) {
      throw Problem.versionConflict(view(caller, scope));
    }
    return now.terms();
  }

  private TaxonomyView saving(Caller caller, Scope scope, Runnable save) {
    try {
      save.run();
    } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
      throw Problem.versionConflict(view(caller, scope));
    }
    return view(caller, scope);
  }

  private List<VersionView> history(Caller caller, Scope scope) {
    Map<AccountId, Person> people = new HashMap<>();
    return taxonomies.history(scope).stream()
        .map(
            version ->
                new VersionView(
                    version.number(),
                    version.at(),
                    people.computeIfAbsent(version.by(), by -> person(caller, by)),
                    version.changes()))
        .toList();
  }

  private Person person(Caller caller, AccountId account) {
    try {
      return Person.of(jira.asUser(caller).user(account.value()));
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised | JiraFailure.Rejected hidden) {
      return Person.unknown(account.value());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
