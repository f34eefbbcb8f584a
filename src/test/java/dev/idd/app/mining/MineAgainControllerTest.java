package dev.idd.app.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MineAgainControllerTest {
  static final ProjectKey OPS = new ProjectKey("OPS");
  static final Caller CALLER =
      new Caller(new TenantId(UUID.randomUUID()), new AccountId("project-admin"));
  final IssueAccess access = mock(IssueAccess.class);
  final Settings settings = mock(Settings.class);
  final ProjectMining projects = mock(ProjectMining.class);
  final MineAgainController controller = new MineAgainController(access, settings, projects);

  @Test
  void anAdminMayHaveEverythingReadAgain() {
    when(access.administer(CALLER, OPS)).thenReturn(new VisibleProject("1", OPS, "Ops", true));
    when(settings.of(CALLER.tenant(), OPS)).thenReturn(Optional.of(mock(ProjectSettings.class)));
    controller.mineAgain(CALLER, OPS);

    verify(projects).beginFromNothing(CALLER.tenant(), OPS);
  }

  @Test
  void nobodyElseMay() {
    when(access.administer(CALLER, OPS)).thenThrow(Problem.notAllowed("Ask a project admin."));

    assertThatThrownBy(() -> controller.mineAgain(CALLER, OPS)).isInstanceOf(Problem.class);
    verifyNoInteractions(projects);
  }

  @Test
  void aProjectThatIsNotTrackedHasNothingToRead() {
    when(access.administer(CALLER, OPS)).thenReturn(new VisibleProject("1", OPS, "Ops", true));
    when(settings.of(CALLER.tenant(), OPS)).thenReturn(Optional.empty());

    assertThatThrownBy(() -> controller.mineAgain(CALLER, OPS))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("not-tracked"));
    verifyNoInteractions(projects);
  }
}
