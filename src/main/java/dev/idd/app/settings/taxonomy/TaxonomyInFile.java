package dev.idd.app.settings.taxonomy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.Term;
import dev.idd.app.settings.TermKind;
import dev.idd.app.settings.code.SettingsPart;
import dev.idd.app.settings.code.YamlPlace;
import dev.idd.app.settings.code.YamlWriter;
import dev.idd.app.settings.taxonomy.TermRules.Fault;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The taxonomy in the settings file: {@code inherited}, or all of it. A term that a file no longer
 * has is retired, because incidents may carry it.
 */
@Component
@Order(2)
class TaxonomyInFile implements SettingsPart {
  private static final String NAME = "taxonomy";
  private static final String INHERITED = "inherited";
  private static final Set<String> LISTS = Set.of("classes", "triggers");
  private static final Set<String> PARTS =
      Set.of("key", "parent", "name", "description", "examples", "retired", "mergedInto");

  private final Taxonomies taxonomies;

  TaxonomyInFile(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  private static Scope scope(Caller caller, VisibleProject project) {
    return Scope.of(caller.tenant(), project.id(), project.key());
  }

  @Override
  public String stamp(Caller caller, VisibleProject project) {
    return taxonomies.current(scope(caller, project)).stamp();
  }

  @Override
  public Optional<Boolean> isChosen(Caller caller, VisibleProject project) {
    return Optional.of(taxonomies.current(scope(caller, project)).version() > 0);
  }

  @Override
  public void write(Caller caller, VisibleProject project, YamlWriter to) {
    var now = taxonomies.current(scope(caller, project));
    if (now.source() != Taxonomies.Source.PROJECT) {
      to.line(0, NAME + ": " + INHERITED);
      return;
    }
    to.line(0, NAME + ":");
    for (TermKind kind : TermKind.values()) {
      List<Term> terms = now.terms().terms(kind);
      to.line(
          1, (kind == TermKind.CLASS ? "classes:" : "triggers:") + (terms.isEmpty() ? " []" : ""));
      terms.forEach(term -> write(to, term));
    }
  }

  private static void write(YamlWriter to, Term term) {
    to.line(2, "- key: " + YamlWriter.word(term.key()));
    if (term.parent() != null) {
      to.line(3, "parent: " + YamlWriter.word(term.parent()));
    }
    to.line(3, "name: " + YamlWriter.word(term.name()));
    if (!term.description().isEmpty()) {
      to.line(3, "description: " + YamlWriter.word(term.description()));
    }
    if (!term.examples().isEmpty()) {
      to.line(3, "examples:");
      term.examples().forEach(example -> to.line(4, "- " + YamlWriter.word(example)));
    }
    if (term.retired()) {
      to.line(3, "retired: true");
    }
    if (term.mergedInto() != null) {
      to.line(3, "mergedInto: " + YamlWriter.word(term.mergedInto()));
    }
  }

  @Override
  public Plan read(Caller caller, VisibleProject project, Map<String, YamlPlace> file) {
    Scope scope = scope(caller, project);
    var now = taxonomies.current(scope);
    YamlPlace place = file.get(NAME);
    if (place == null) {
      return new Take(caller, scope, now, now.terms(), false);
    }
    if (place.isText()) {
      if (!place.text().equals(INHERITED)) {
        place.fault("write 'inherited' here, or classes and triggers");
      }
      return new Take(caller, scope, now, taxonomies.ifInherited(scope), true);
    }
    return new Take(caller, scope, now, terms(place, now.terms()), false);
  }

  private static RootCauses terms(YamlPlace place, RootCauses before) {
    Map<String, YamlPlace> lists = place.entries(LISTS);
    RootCauses written = before;
    for (TermKind kind : TermKind.values()) {
      YamlPlace list = lists.get(kind == TermKind.CLASS ? "classes" : "triggers");
      if (list != null) {
        written =
            written.with(
                kind, list.items().stream().map(item -> term(item, kind, before)).toList());
      }
    }
    List<Fault> faults = TermRules.faults(written);
    faults.forEach(fault -> place.fault(Refused.path(fault), fault.message()));
    if (!faults.isEmpty()) {
      return before;
    }
    RootCauses all = withRetired(written, before);
    TermRules.faults(all).forEach(fault -> place.fault(Refused.path(fault), fault.message()));
    return all;
  }

  private static Term term(YamlPlace item, TermKind kind, RootCauses before) {
    Map<String, YamlPlace> parts = item.entries(PARTS);
    String key = text(parts, "key");
    var term =
        Term.of(
            key,
            text(parts, "parent"),
            text(parts, "name"),
            text(parts, "description"),
            parts.containsKey("examples")
                ? parts.get("examples").items().stream().map(YamlPlace::text).toList()
                : List.of());
    YamlPlace retired = parts.get("retired");
    String into = text(parts, "mergedInto");
    if (retired != null && retired.yes()) {
      return term.retiredFor(into);
    }
    if (!into.isEmpty()) {
      item.fault("mergedInto", "only what has 'retired: true' can be merged into another");
    }
    return term.with(before.find(kind, key).map(Term::split).orElse(null));
  }

  private static String text(Map<String, YamlPlace> parts, String name) {
    YamlPlace place = parts.get(name);
    return place == null ? "" : place.text();
  }

  private static RootCauses withRetired(RootCauses written, RootCauses before) {
    RootCauses all = written;
    for (TermKind kind : TermKind.values()) {
      var terms = new LinkedHashMap<String, Term>();
      written.terms(kind).forEach(term -> terms.put(term.key(), term));
      for (Term gone : before.terms(kind)) {
        terms.putIfAbsent(gone.key(), gone.below(null).retiredFor(gone.mergedInto()));
      }
      all = all.with(kind, new ArrayList<>(terms.values()));
    }
    return all;
  }

  @Override
  public void describe(ObjectNode properties) {
    ObjectNode taxonomy =
        properties
            .putObject(NAME)
            .put("description", "The root-cause taxonomy: 'inherited', or classes and triggers.");
    var choice = taxonomy.putArray("oneOf");
    choice.addObject().put("const", INHERITED);
    ObjectNode own = choice.addObject().put("type", "object").put("additionalProperties", false);
    ObjectNode lists = own.putObject("properties");
    for (String list : List.of("classes", "triggers")) {
      ObjectNode terms =
          lists.putObject(list).put("type", "array").put("maxItems", TermRules.TERMS);
      describeTerm(terms.putObject("items"));
    }
  }

  private static void describeTerm(ObjectNode term) {
    term.put("type", "object").put("additionalProperties", false);
    term.putArray("required").add("key").add("name");
    ObjectNode parts = term.putObject("properties");
    text(parts, "key", TermRules.KEY).put("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
    text(parts, "parent", TermRules.KEY);
    text(parts, "name", TermRules.NAME);
    text(parts, "description", TermRules.DESCRIPTION);
    ObjectNode examples = parts.putObject("examples").put("type", "array");
    examples.put("maxItems", TermRules.EXAMPLES);
    examples.putObject("items").put("type", "string").put("maxLength", TermRules.EXAMPLE);
    parts.putObject("retired").put("type", "boolean");
    text(parts, "mergedInto", TermRules.KEY);
  }

  private static ObjectNode text(ObjectNode parts, String name, int most) {
    return parts.putObject(name).put("type", "string").put("maxLength", most);
  }

  private final class Take implements Plan {
    private final Caller caller;
    private final Scope scope;
    private final Taxonomies.Current before;
    private final RootCauses wanted;
    private final boolean inherit;

    Take(
        Caller caller, Scope scope, Taxonomies.Current before, RootCauses wanted, boolean inherit) {
      this.caller = caller;
      this.scope = scope;
      this.before = before;
      this.wanted = wanted;
      this.inherit = inherit;
    }

    @Override
    public List<String> differences() {
      return Differences.between(before.terms(), wanted).stream()
          .map(sentence -> NAME + ": " + sentence)
          .toList();
    }

    @Override
    public void carryOut() {
      if (inherit) {
        taxonomies.inherit(caller, scope, before.stamp());
      } else {
        taxonomies.change(caller, scope, before.stamp(), wanted);
      }
    }
  }
}
