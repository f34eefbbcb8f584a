package dev.idd.app.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.kept.KeptProject;
import dev.idd.app.kept.KeptWithProject;
import dev.idd.app.metrics.numbers.DeliveryMonth;
import dev.idd.app.metrics.rows.DeliveryFigures;
import dev.idd.app.shared.Problem;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the delivery figures of a project in Jira. */
@Component
@Order(4)
class DeliveryInJira implements KeptWithProject {
  private static final int SHAPE = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final DeliveryFigures figures;
  private final Clock clock;

  DeliveryInJira(DeliveryFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /** As an admin hands them in, so that they are checked in the same way. */
  record Kept(int v, @Nullable List<DeliveryRequest.Month> months) {}

  @Override
  public String property() {
    return "idd.delivery";
  }

  @Override
  public String stamp(KeptProject project) {
    return Long.toString(figures.of(project.tenant(), project.id()).version());
  }

  @Override
  public JsonNode content(KeptProject project) {
    return JSON.valueToTree(
        new Kept(
            SHAPE,
            figures.of(project.tenant(), project.id()).months().stream()
                .map(DeliveryRequest.Month::of)
                .toList()));
  }

  @Override
  public List<String> restore(KeptProject project, JsonNode content) {
    try {
      Kept kept = JSON.treeToValue(content, Kept.class);
      List<DeliveryMonth> months =
          new DeliveryRequest(0, kept.months()).checked(DeliveryRequest.thisMonth(clock));
      if (!months.isEmpty()) {
        figures.replace(project.tenant(), project.id(), 0, months);
      }
      return List.of();
    } catch (Problem refused) {
      return wrong(refused);
    } catch (JsonProcessingException e) {
      return List.of(property() + ": " + e.getOriginalMessage());
    }
  }
}
