package dev.idd.app.settings.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in a file: what stands there, and where that is. */
public final class YamlPlace {
  private static final Set<Tag> PLAIN =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.SEQ,
          Tag.MAP,
          Tag.MERGE);

  private final String path;
  private final Node node;
  private final Faults faults;

  YamlPlace(String path, Node node, Faults faults) {
    this.path = path;
    this.node = node;
    this.faults = faults;
    if (!PLAIN.contains(node.getTag())) {
      fault("the type '%s' is not allowed here".formatted(node.getTag().getValue()));
    }
  }

  public void fault(String message) {
    faults.add(line(), path, message);
  }

  /** A fault of a part of this place; told here when the part is not there. */
  public void fault(String part, String message) {
    YamlPlace at = this;
    for (String step : part.split("\\.|(?=\\[)")) {
      at = at.part(step).orElse(at);
    }
    faults.add(
        at.line(), path.isEmpty() || part.isEmpty() ? path + part : path + "." + part, message);
  }

  private Optional<YamlPlace> part(String step) {
    if (step.startsWith("[")) {
      List<YamlPlace> items = node instanceof SequenceNode ? items() : List.of();
      int index = Integer.parseInt(step.substring(1, step.length() - 1));
      return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }
    return node instanceof MappingNode
        ? Optional.ofNullable(entries().get(step))
        : Optional.empty();
  }

  private int line() {
    return node.getStartMark().getLine() + 1;
  }

  /** What stands below each name; names that are not expected are faults. */
  public Map<String, YamlPlace> entries(Set<String> expected) {
    Map<String, YamlPlace> all = entries();
    all.forEach(
        (name, place) -> {
          if (!expected.contains(name)) {
            place.fault(
                "this name is not known; there are "
                    + String.join(", ", expected.stream().sorted().toList()));
          }
        });
    return all;
  }

  private Map<String, YamlPlace> entries() {
    var all = new LinkedHashMap<String, YamlPlace>();
    if (!(node instanceof MappingNode mapping)) {
      fault("write a mapping here, with lines like 'name: value'");
      return all;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      String below = path.isEmpty() ? name : path + "." + name;
      if (all.put(name, new YamlPlace(below, tuple.getValueNode(), faults)) != null) {
        faults.add(tuple.getKeyNode().getStartMark().getLine() + 1, below, "this is there twice");
      }
    }
    return all;
  }

  public List<YamlPlace> items() {
    var all = new ArrayList<YamlPlace>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        all.add(new YamlPlace(path + "[" + all.size() + "]", item, faults));
      }
    } else if (!node.getTag().equals(Tag.NULL)) {
      fault("write a list here, with lines like '- value'");
    }
    return all;
  }

  /** The word that stands here, as it was written. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
    }
    fault("write a text here");
    return "";
  }

  public boolean isText() {
    return node instanceof ScalarNode;
  }

  public boolean yes() {
    String word = text();
    if (!word.equals("true") && !word.equals("false")) {
      fault("write true or false here");
    }
    return word.equals("true");
  }
}
