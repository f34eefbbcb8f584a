package dev.idd.sandbox.host;

import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything a browser asks the sandbox for, except REST. Comes last among the endpoints: any page
 * nobody else knows is answered with Jira's "not found" page.
 *
 * <p>Tests find their way by {@code data-testid}. Everywhere: {@code account-switcher}, {@code
 * theme-switcher}, {@code flag}, {@code flag-title}, {@code flag-message}, {@code flag-dismiss},
 * {@code not-found}, {@code frame-<moduleKey>} (holds the iframe). Issue view: {@code
 * issue-summary}, {@code status-button} (its {@code data-status} is the status), {@code
 * transition-<name>}, {@code panel-<moduleKey>}, {@code context-<moduleKey>}, {@code
 * lozenge-<moduleKey>}, {@code linked-issues}, {@code row-<issueKey>}, {@code detail-<field>}.
 * Board: {@code sprint-<name>}, {@code backlog}, {@code column-<category>}, {@code
 * card-<issueKey>}, {@code move-<issueKey>}. Workflow: {@code workflow-transition-<id>}, {@code
 * rule-<moduleKey>}, {@code edit-rule}, {@code save-rule}, {@code delete-rule}, {@code
 * add-rule-<moduleKey>}. Dashboard: {@code gadget-<itemId>}, {@code edit-gadget-<itemId>}, {@code
 * add-gadget-<moduleKey>}. A page that is drawn has {@code body[data-ready]}.
 */
public final class HostPages implements Endpoint {
  private final List<Endpoint> parts;

  /**
   * @param packages the folder npm installed the packages of the pages into
   */
  public HostPages(JiraSite site, ConnectAddon addon, Path packages) {
    Sessions sessions = new Sessions(site);
    Packages bridge = new Packages(packages);
    this.parts =
        List.of(
            new OwnAssets(),
            bridge,
            new Pictures(site),
            new HostApi(site, addon, sessions),
            new Shell(sessions, bridge));
  }

  @Override
  public Optional<Response> handle(Request request) {
    return parts.stream().flatMap(part -> part.handle(request).stream()).findFirst();
  }
}
