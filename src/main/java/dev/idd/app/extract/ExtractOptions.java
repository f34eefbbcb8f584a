package dev.idd.app.extract;

import dev.idd.app.settings.Choice;
import dev.idd.app.settings.Taxonomy;
import java.util.List;

/** What the form of an Extract offers to choose from. */
record ExtractOptions(
    List<Choice> classes,
    List<Choice> triggers,
    List<String> components,
    List<Choice> evidenceKinds,
    List<Choice> requirementKinds,
    List<Choice> testKinds,
    List<String> aiTools,
    List<Choice> aiCategories,
    List<Choice> aiFailureModes,
    List<Choice> detectionSources,
    List<Choice> categories,
    List<Choice> roles,
    List<Choice> mitigations,
    List<Choice> resolutions,
    List<Choice> verifications,
    List<Choice> testOrders) {

  static ExtractOptions of(
      List<Choice> classes, List<Choice> triggers, List<String> components, List<String> aiTools) {
    return new ExtractOptions(
        classes,
        triggers,
        components,
        Taxonomy.EVIDENCE_KINDS,
        Taxonomy.REQUIREMENT_KINDS,
        Taxonomy.TEST_KINDS,
        aiTools,
        Taxonomy.AI_CATEGORIES,
        Taxonomy.AI_FAILURE_MODES,
        Vocabulary.DETECTION_SOURCES,
        Vocabulary.CATEGORIES,
        Vocabulary.ROLES,
        Vocabulary.MITIGATIONS,
        Vocabulary.RESOLUTIONS,
        Vocabulary.VERIFICATIONS,
        Vocabulary.TEST_ORDERS);
  }
}
