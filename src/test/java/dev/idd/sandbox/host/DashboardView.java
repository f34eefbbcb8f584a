package dev.idd.sandbox.host;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Dashboard;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Request;

/** A dashboard with its gadgets: one's own, or the one that is asked for. */
final class DashboardView {
  private final JiraSite site;

  DashboardView(JiraSite site) {
    this.site = site;
  }

  ObjectNode of(Request request, Account person) {
    return view(dashboard(request, person), person);
  }

  /** Adds a gadget to one's own dashboard. */
  ObjectNode add(Request request, Account person) {
    Dashboard own = site.dashboards().of(person);
    site.dashboards().add(own, request.json().path("module").asText());
    return view(own, person);
  }

  private Dashboard dashboard(Request request, Account person) {
    return request
        .param("id")
        .map(id -> site.dashboards().find(id).orElseThrow(DashboardView::missing))
        .orElseGet(() -> site.dashboards().of(person));
  }

  private static Refused missing() {
    return Refused.because(404, "There is no such dashboard.");
  }

  private static ObjectNode view(Dashboard dashboard, Account person) {
    ObjectNode view = Json.object().put("id", dashboard.id()).put("name", dashboard.name());
    view.put("mayEdit", dashboard.mayEdit(person));
    view.set(
        "items",
        Json.array(
            dashboard.items(),
            item -> Json.object().put("id", item.id()).put("module", item.moduleKey())));
    return view;
  }
}
