package dev.idd.app.pattern;

import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.pattern.ReadsAlike.Found;
import dev.idd.app.pattern.text.SimilarTexts.Engine;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.Caller;
import org.springframework.stereotype.Service;

/** Everything that is shown beside the questions of the pattern review. */
@Service
class SimilarDesk {
  private final SimilarIncidents fields;
  private final ReadsAlike texts;
  private final Settings settings;

  SimilarDesk(SimilarIncidents fields, ReadsAlike texts, Settings settings) {
    this.fields = fields;
    this.texts = texts;
    this.settings = settings;
  }

  SimilarView of(Caller caller, VisibleIssue incident) {
    var project = settings.of(caller.tenant(), incident.project()).orElseThrow();
    SimilarView byFields = fields.of(caller, incident);
    Found found = texts.of(caller, project, incident.id());
    return byFields.with(found.incidents(), name(found.answer().engine()), found.answer().note());
  }

  private static String name(Engine engine) {
    return switch (engine) {
      case WORDS_AND_MEANING -> "words-and-meaning";
      case WORDS -> "words";
      case NOTHING -> "fields";
    };
  }
}
