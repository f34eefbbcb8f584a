package dev.idd.app.settings.code;

import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a YAML text as a tree of places and words. Nothing in it is ever made into an object, a
 * list or a mapping cannot stand in two places, and its size and depth are limited.
 */
final class YamlText {
  private static final int MOST = 256 * 1024;
  private static final int DEPTH = 12;

  private YamlText() {}

  static YamlPlace read(@Nullable String text, Faults faults) {
    try {
      Node node =
          new Yaml(new SafeConstructor(limits()))
              .compose(new StringReader(text == null ? "" : text));
      if (node instanceof MappingNode) {
        return new YamlPlace("", node, faults);
      }
      throw broken(1, "this is not a list of settings, each like 'name: value'");
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw broken(mark == null ? 1 : mark.getLine() + 1, reason(e));
    } catch (YAMLException e) {
      throw broken(1, "a list or mapping is used twice, or the text is too large or too deep");
    }
  }

  private static LoaderOptions limits() {
    var options = new LoaderOptions();
    options.setCodePointLimit(MOST);
    options.setNestingDepthLimit(DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setAllowRecursiveKeys(false);
    return options;
  }

  private static String reason(MarkedYAMLException e) {
    String problem = e.getProblem();
    return "this is not YAML" + (problem == null ? "" : ": " + problem);
  }

  private static Problem broken(int line, String why) {
    String where = "line " + line;
    return Problem.invalidFields(List.of(new FieldError(where, where + ": " + why + ".")));
  }
}
