package dev.idd.app.pattern;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.pattern.Comparison.Compared;
import dev.idd.app.pattern.Likeness.Seen;
import dev.idd.app.pattern.SimilarView.Similar;
import dev.idd.app.pattern.text.SimilarTexts;
import dev.idd.app.pattern.text.SimilarTexts.Alike;
import dev.idd.app.pattern.text.SimilarTexts.Answer;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.tenant.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Earlier incidents that read like one, as the person who asks may see them. */
@Component
class ReadsAlike {
  static final int SHOWN = 5;

  /** Some may be hidden from the person who asks. */
  private static final int LOOKED_AT = 25;

  /** Without a word to show for it, only a meaning this close is worth a line. */
  private static final double CLOSE = .6;

  private final SimilarTexts texts;
  private final Comparison comparison;
  private final Jira jira;

  ReadsAlike(SimilarTexts texts, Comparison comparison, Jira jira) {
    this.texts = texts;
    this.comparison = comparison;
    this.jira = jira;
  }

  /** What was found, and by what. */
  record Found(List<Similar> incidents, Answer answer) {}

  Found of(Caller caller, ProjectSettings project, IssueId incident) {
    Answer answer = texts.likeIfReachable(project.tenant(), project.project(), incident, LOOKED_AT);
    List<IssueId> ids = answer.alike().stream().map(Alike::issue).toList();
    Map<IssueId, Seen> seen =
        ids.isEmpty() ? Map.of() : new SeenIncidents(jira.asUser(caller)).of(project, ids);
    List<Alike> visible =
        answer.alike().stream()
            .filter(one -> seen.containsKey(one.issue()))
            .limit(2L * SHOWN)
            .toList();
    Map<IssueId, Compared> compared =
        comparison.of(
            project.tenant(),
            project.project(),
            incident,
            visible.stream().map(Alike::issue).toList());
    var shown = new ArrayList<Similar>();
    for (Alike one : visible) {
      Seen other = seen.get(one.issue());
      Compared with = compared.get(one.issue());
      if (other != null && with != null && shown.size() < SHOWN) {
        List<String> reasons = reasons(one, with);
        if (!reasons.isEmpty()) {
          shown.add(Similar.of(other, reasons, with.caution()));
        }
      }
    }
    return new Found(shown, answer);
  }

  private static List<String> reasons(Alike one, Compared with) {
    Double closeness = one.closeness();
    if (closeness == null || closeness < CLOSE) {
      return with.reasons();
    }
    var reasons = new ArrayList<>(with.reasons());
    reasons.add("Says much the same");
    return reasons;
  }
}
