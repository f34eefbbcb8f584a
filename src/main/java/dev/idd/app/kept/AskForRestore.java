package dev.idd.app.kept;

import dev.idd.app.kept.KeptJobs.KeptQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts restores: one that somebody asks for, and the first one of every project. */
@Service
public class AskForRestore {
  private final Restores restores;
  private final KeptQueue queue;

  AskForRestore(Restores restores, KeptQueue queue) {
    this.restores = restores;
    this.queue = queue;
  }

  /** Restores a project that this database sees for the first time. */
  @Transactional
  public void ifNew(KeptProject project) {
    if (restores.of(project.tenant(), project.id()).isEmpty()) {
      now(project);
    }
  }

  /** Restores it, now and again; one that is under way goes on. */
  @Transactional
  public void now(KeptProject project) {
    if (restores.ask(project.tenant(), project.id())) {
      queue.restore(project);
    }
  }
}
