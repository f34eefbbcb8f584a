package dev.idd.app.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.kept.KeptProject;
import dev.idd.app.kept.KeptWithProject;
import dev.idd.app.metrics.numbers.Maturity;
import dev.idd.app.metrics.numbers.Maturity.Answer;
import dev.idd.app.metrics.numbers.Maturity.Category;
import dev.idd.app.metrics.numbers.Maturity.Place;
import dev.idd.app.metrics.rows.MaturityAnswers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps in Jira what people said about the maturity of a project. */
@Component
@Order(5)
class MaturityInJira implements KeptWithProject {
  private static final int SHAPE = 1;

  private final MaturityAnswers answers;

  MaturityInJira(MaturityAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String property() {
    return "idd.maturity";
  }

  @Override
  public String stamp(KeptProject project) {
    return Integer.toHexString(content(project).toString().hashCode());
  }

  @Override
  public JsonNode content(KeptProject project) {
    ObjectNode content = JsonNodeFactory.instance.objectNode().put("v", SHAPE);
    var list = content.putArray("answers");
    answers.of(project.tenant(), project.key()).entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Place::category).thenComparing(Place::level)))
        .forEach(
            one ->
                list.addObject()
                    .put("category", one.getKey().category().code())
                    .put("level", one.getKey().level())
                    .put("yes", one.getValue().yes())
                    .put("note", one.getValue().note()));
    return content;
  }

  @Override
  public List<String> restore(KeptProject project, JsonNode content) {
    Map<Place, Answer> here = answers.of(project.tenant(), project.key());
    for (JsonNode one : content.path("answers")) {
      place(one)
          .filter(place -> !here.containsKey(place))
          .ifPresent(
              place ->
                  answers.put(
                      project.tenant(),
                      project.key(),
                      place,
                      new Answer(one.path("yes").asBoolean(), one.path("note").asText())));
    }
    return List.of();
  }

  /** What is no question any more is not answered. */
  private static Optional<Place> place(JsonNode kept) {
    return Category.of(kept.path("category").asText())
        .map(category -> new Place(category, kept.path("level").asInt()))
        .filter(Maturity::asks);
  }
}
