package dev.idd.app.settings.policy;

import dev.idd.app.settings.code.YamlPlace;
import dev.idd.app.settings.policy.SeverityField.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a settings file where a project's severity comes from. */
final class SeverityFromFile {
  static final int LONGEST = 255;
  static final int OPTIONS = 200;

  private SeverityFromFile() {}

  static SeverityField read(YamlPlace place) {
    if (place.isText()) {
      if (!place.text().equals(PolicyFromFile.NONE)) {
        place.fault("write 'none' here, or fieldId and options, or scores");
      }
      return SeverityField.NONE;
    }
    Map<String, YamlPlace> all = place.entries(Set.of("fieldId", "options", "scores"));
    String field = id(all.get("fieldId"));
    YamlPlace options = all.get("options");
    YamlPlace scores = all.get("scores");
    if (field == null && scores == null) {
      place.fault("name a fieldId with its options, or scores; or write 'none' here");
    }
    return new SeverityField(
        field,
        options == null ? List.of() : options(options),
        scores == null ? null : scores(scores));
  }

  private static SeverityScores scores(YamlPlace place) {
    Map<String, YamlPlace> all = place.entries(Set.of("impactFieldId", "urgencyFieldId"));
    return new SeverityScores(id(all.get("impactFieldId")), id(all.get("urgencyFieldId")));
  }

  private static @Nullable String id(@Nullable YamlPlace place) {
    String id = place == null ? "" : PolicyFromFile.text(place);
    return id.isEmpty() ? null : id;
  }

  private static List<Option> options(YamlPlace place) {
    List<YamlPlace> items = place.items();
    if (items.size() > OPTIONS) {
      place.fault("name at most %d values".formatted(OPTIONS));
    }
    var ids = new HashSet<String>();
    var options = new ArrayList<Option>();
    for (YamlPlace item : items) {
      Map<String, YamlPlace> all = item.entries(Set.of("id", "label", "severity"));
      YamlPlace label = all.get("label");
      String id = id(all.get("id"));
      if (id == null) {
        item.fault("name the id of the value");
      } else if (!ids.add(id)) {
        item.fault("id", "this is there twice");
      } else {
        options.add(
            new Option(
                id, label == null ? id : PolicyFromFile.text(label), means(all.get("severity"))));
      }
    }
    return options;
  }

  private static @Nullable Severity means(@Nullable YamlPlace place) {
    return place == null || (place.isText() && place.text().equals(PolicyFromFile.NONE))
        ? null
        : PolicyFromFile.one(place, List.of(Severity.values()), Severity::code, Severity.SEV_0);
  }
}
