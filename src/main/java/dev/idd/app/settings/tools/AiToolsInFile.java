package dev.idd.app.settings.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.settings.code.SettingsPart;
import dev.idd.app.settings.code.YamlPlace;
import dev.idd.app.settings.code.YamlWriter;
import dev.idd.app.settings.tools.StoredAiTools.Versioned;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The AI tools in the settings file. */
@Component
@Order(6)
class AiToolsInFile implements SettingsPart {
  private static final String NAME = "aiTools";
  private static final String SHIPPED = "shipped";

  private final StoredAiTools tools;

  AiToolsInFile(StoredAiTools tools) {
    this.tools = tools;
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  @Override
  public String stamp(Caller caller, VisibleProject project) {
    return "" + stored(caller, project).version();
  }

  private Versioned stored(Caller caller, VisibleProject project) {
    return tools.versioned(caller.tenant(), project.id());
  }

  @Override
  public void write(Caller caller, VisibleProject project, YamlWriter to) {
    ToolList list = stored(caller, project).list();
    if (list.isShipped()) {
      to.line(0, NAME + ": " + SHIPPED);
      return;
    }
    to.line(0, NAME + ":" + (list.tools().isEmpty() ? " []" : ""));
    list.tools().forEach(tool -> to.line(1, "- " + YamlWriter.word(tool)));
  }

  @Override
  public Plan read(Caller caller, VisibleProject project, Map<String, YamlPlace> file) {
    Versioned before = stored(caller, project);
    YamlPlace place = file.get(NAME);
    ToolList wanted = place == null ? before.list() : list(place);
    return new Take(caller, project, before, wanted);
  }

  private static ToolList list(YamlPlace place) {
    if (place.isText() && place.text().equals(SHIPPED)) {
      return ToolList.SHIPPED;
    }
    List<YamlPlace> items = place.items();
    var names = new ArrayList<String>();
    for (YamlPlace item : items) {
      names.add(item.text());
      if (item.isText() && item.text().isEmpty()) {
        item.fault("name a tool here");
      }
    }
    new ToolList(names)
        .faults()
        .forEach((index, message) -> (index < 0 ? place : items.get(index)).fault(message));
    return ToolList.of(names);
  }

  @Override
  public Optional<Boolean> isChosen(Caller caller, VisibleProject project) {
    return Optional.of(stored(caller, project).version() > 0);
  }

  @Override
  public void describe(ObjectNode properties) {
    ObjectNode tools =
        properties
            .putObject(NAME)
            .put("description", "The AI tools that are offered: 'shipped', or a list of names.");
    var choice = tools.putArray("oneOf");
    choice.addObject().put("const", SHIPPED);
    ObjectNode own = choice.addObject().put("type", "array").put("maxItems", ToolList.MOST);
    own.putObject("items").put("type", "string").put("maxLength", ToolList.NAME);
  }

  private final class Take implements Plan {
    private final Caller caller;
    private final VisibleProject project;
    private final Versioned before;
    private final ToolList wanted;

    Take(Caller caller, VisibleProject project, Versioned before, ToolList wanted) {
      this.caller = caller;
      this.project = project;
      this.before = before;
      this.wanted = wanted;
    }

    @Override
    public List<String> differences() {
      var all = new ArrayList<String>();
      List<String> was = before.list().tools();
      List<String> is = wanted.tools();
      is.stream().filter(one -> !was.contains(one)).forEach(one -> all.add(NAME + ": + " + one));
      was.stream().filter(one -> !is.contains(one)).forEach(one -> all.add(NAME + ": − " + one));
      if (all.isEmpty() && !was.equals(is)) {
        all.add(NAME + ": in another order");
      }
      return all;
    }

    @Override
    public void carryOut() {
      if (!wanted.equals(before.list())
          && !tools.choose(caller.tenant(), project, before.version(), wanted)) {
        throw new OptimisticLockingFailureException("AI tools of " + project.key());
      }
    }
  }
}
