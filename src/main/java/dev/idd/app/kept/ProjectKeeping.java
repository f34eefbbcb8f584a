package dev.idd.app.kept;

import dev.idd.app.kept.KeptJobs.KeptQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts what is to be done about a project: restore it, or tell Jira what was chosen for it. */
@Service
public class ProjectKeeping {
  private final Restores restores;
  private final KeptQueue queue;

  ProjectKeeping(Restores restores, KeptQueue queue) {
    this.restores = restores;
    this.queue = queue;
  }

  /** Something about the project is new. One that this database never saw is restored first. */
  @Transactional
  public void changed(KeptProject project) {
    if (restores.of(project.tenant(), project.id()).isEmpty()) {
      restore(project);
    } else if (restores.isComplete(project.tenant(), project.id())) {
      queue.publish(project);
    }
  }

  /** Restores it, now and again; one that is under way goes on. */
  @Transactional
  public void restore(KeptProject project) {
    if (restores.ask(project.tenant(), project.id())) {
      queue.restore(project);
    }
  }
}
