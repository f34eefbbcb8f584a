package dev.idd.app.kept;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.kept.ProjectProperties.Incomplete;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Publishes what was chosen for a project, and puts it back where nobody has chosen. */
@Service
class KeptSettings {
  private static final Logger log = LoggerFactory.getLogger(KeptSettings.class);

  private final List<KeptWithProject> all;
  private final Published published;
  private final Seal seal;
  private final Jira jira;

  KeptSettings(List<KeptWithProject> all, Published published, Seal seal, Jira jira) {
    this.all = all;
    this.published = published;
    this.seal = seal;
    this.jira = jira;
  }

  boolean isBehind(KeptProject project) {
    return all.stream().anyMatch(kept -> !published.isUpToDate(project, kept));
  }

  void publish(KeptProject project) {
    try {
      publishAll(project);
    } catch (JiraFailure.Unauthorised refused) {
      // Only this site can change that. The sweep tries again.
      log.warn("What was chosen for {} is not kept in Jira: {}", project.key(), refused.why());
    }
  }

  /** Something may be chosen while Jira answers; that change found this job running. */
  private void publishAll(KeptProject project) {
    while (isBehind(project)) {
      for (KeptWithProject kept : all) {
        if (!published.isUpToDate(project, kept)) {
          publish(project, kept);
        }
      }
    }
  }

  private void publish(KeptProject project, KeptWithProject kept) {
    String stamp = kept.stamp(project);
    var content = seal.close(place(project, kept), kept.content(project));
    properties(project).write(kept.property(), content);
    published.is(project, kept, stamp, true);
  }

  /** Returns what could not be taken, in sentences. */
  List<String> restore(KeptProject project) {
    var problems = new ArrayList<String>();
    for (KeptWithProject kept : all) {
      if (!published.isOurs(project, kept)) {
        Optional<List<String>> wrong = restore(project, kept);
        wrong.ifPresent(problems::addAll);
        wrong.ifPresent(
            sentences -> published.is(project, kept, kept.stamp(project), sentences.isEmpty()));
      }
    }
    return problems;
  }

  /** Empty: Jira has nothing. */
  private Optional<List<String>> restore(KeptProject project, KeptWithProject kept) {
    try {
      return properties(project).read(kept.property()).map(there -> take(project, kept, there));
    } catch (Incomplete half) {
      return Optional.of(List.of(String.valueOf(half.getMessage())));
    }
  }

  private List<String> take(KeptProject project, KeptWithProject kept, JsonNode there) {
    return seal.open(place(project, kept), there)
        .map(content -> kept.restore(project, content))
        .orElseGet(() -> List.of(Seal.refused(kept.property())));
  }

  private ProjectProperties properties(KeptProject project) {
    return new ProjectProperties(jira.asApp(project.tenant()), project.id());
  }

  private static String place(KeptProject project, KeptWithProject kept) {
    return Seal.ofProject(project.id(), kept.property());
  }
}
