package dev.idd.app.kept;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.shared.Problem;
import java.util.List;

/** Something a project's admins chose that is published as a project property. */
public interface KeptWithProject {

  /** The project property it is published as. */
  String property();

  /** Changes whenever the content does. */
  String stamp(KeptProject project);

  JsonNode content(KeptProject project);

  /**
   * Fills what nobody has chosen here.
   *
   * @return what is wrong with it, in sentences; then nothing of it was taken
   */
  List<String> restore(KeptProject project, JsonNode content);

  /** What a restore says of content that was refused. */
  default List<String> wrong(Problem refused) {
    return refused.sentences().stream().map(one -> property() + ": " + one).toList();
  }
}
