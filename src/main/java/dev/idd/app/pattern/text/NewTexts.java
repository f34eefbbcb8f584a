package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which texts of a site are new, for those who look at each of them once. */
@Component
public class NewTexts {
  private final IncidentTexts texts;
  private final IndexFollower follower;

  NewTexts(IncidentTexts texts, IndexFollower follower) {
    this.texts = texts;
    this.follower = follower;
  }

  /** An incident whose text was read, and the number of that change. */
  public record NewText(IssueId issue, ProjectKey project, long number) {}

  /** What changed after that number, in order; what can be read no more is among it. */
  @Transactional(readOnly = true)
  public List<NewText> after(TenantId tenant, long number, int most) {
    return texts.changedAfter(tenant, number, most).stream()
        .map(text -> new NewText(text.issue(), text.project(), text.seq()))
        .toList();
  }

  /** Sees to it that everything that was read can be found from here. */
  public void letThemBeFound() {
    follower.follow();
  }

  /** Whether there is any. */
  public boolean anyAfter(TenantId tenant, long number) {
    return Optional.ofNullable(texts.lastChanges().get(tenant))
        .filter(last -> last > number)
        .isPresent();
  }
}
