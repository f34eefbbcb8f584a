package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Dashboard;
import dev.idd.sandbox.model.Refused;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of gadgets, which whoever may edit their dashboard writes. */
final class DashboardItemProperties implements PropertyResource.Owners {
  static final String ENTITY = "/rest/api/3/dashboard/{dashboardId}/items/{itemId}";

  @Override
  public PropertyResource.Owner seen(Call call) {
    Dashboard dashboard = dashboard(call);
    return new Owner(dashboard, item(dashboard, call));
  }

  @Override
  public PropertyResource.Owner writable(Call call) {
    Dashboard dashboard = dashboard(call);
    Dashboard.Item item = item(dashboard, call);
    if (!dashboard.mayEdit(call.account())) {
      throw Refused.because(403, "You do not have permission to edit this dashboard.");
    }
    return new Owner(dashboard, item);
  }

  private static Dashboard dashboard(Call call) {
    String id = call.part("dashboardId");
    return call.site()
        .dashboards()
        .find(id)
        .orElseThrow(
            () -> Refused.because(404, "The dashboard with id '" + id + "' does not exist."));
  }

  private static Dashboard.Item item(Dashboard dashboard, Call call) {
    String id = call.part("itemId");
    return dashboard
        .item(id)
        .orElseThrow(
            () -> Refused.because(404, "The dashboard item with id '" + id + "' does not exist."));
  }

  private record Owner(Dashboard dashboard, Dashboard.Item item) implements PropertyResource.Owner {
    @Override
    public String path() {
      return "/rest/api/3/dashboard/" + dashboard.id() + "/items/" + item.id();
    }

    @Override
    public Set<String> keys() {
      return item.properties().keySet();
    }

    @Override
    public @Nullable JsonNode get(String key) {
      return item.properties().get(key);
    }

    @Override
    public boolean set(String key, JsonNode value) {
      return item.properties().put(key, value) == null;
    }

    @Override
    public boolean remove(String key) {
      return item.properties().remove(key) != null;
    }
  }
}
