package dev.idd.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How an incident is closed. What comes back is what the gate said to it; nothing if it closed. */
enum Way {
  PAGE {
    @Override
    List<String> close(World world, Incident incident, Supplier<Page> window) {
      var page = window.get();
      page.navigate(world.jiraUrl() + "/browse/" + incident.key());
      var issue = IssuePage.in(page);
      issue.move("Close");
      page.getByTestId("flag-message")
          .or(issue.status().filter(IssuePage.saying("Closed")))
          .first()
          .waitFor();
      return page.getByTestId("flag-message").allInnerTexts();
    }
  },
  REST {
    @Override
    List<String> close(World world, Incident incident, Supplier<Page> window) {
      var reply = incident.move("Close");
      return reply.status() == 204
          ? List.of()
          : texts(reply.expecting(400).json().path("errorMessages"));
    }
  },
  BULK {
    @Override
    List<String> close(World world, Incident incident, Supplier<Page> window) {
      var body = Json.object().put("sendBulkNotification", false);
      var input = body.putArray("bulkTransitionInputs").addObject().put("transitionId", "31");
      input.putArray("selectedIssueIdsOrKeys").add(incident.key());
      var user = world.as(Incident.WHO);
      var task = user.post("/rest/api/3/bulk/issues/transition", body).expecting(201).json();
      var path = "/rest/api/3/bulk/queue/" + task.path("taskId").asText();
      var failed = user.get(path).expecting(200).json().path("failedAccessibleIssues");
      return failed.isEmpty() ? List.of() : texts(failed.iterator().next());
    }
  },
  AUTOMATION {
    @Override
    List<String> close(World world, Incident incident, Supplier<Page> window) {
      return world.jira().automation().move(incident.key(), "Close");
    }
  };

  abstract List<String> close(World world, Incident incident, Supplier<Page> window);

  /** As a heading says it. */
  String title() {
    return this == REST ? "REST" : name().toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
