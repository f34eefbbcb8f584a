package dev.idd.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the app must be told to take the sandbox for its Jira and for Atlassian. */
final class AppSettings {

  static Map<String, String> pointingAt(URI jira, URI app) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("server.port", Integer.toString(app.getPort()));
    settings.put("idd.connect.base-url", app.toString());
    settings.put("idd.connect.oauth-url", jira.toString());
    settings.put("atlassian.connect.public-key-base-url", jira + "/keys");
    settings.put("atlassian.connect.all-js-url", jira + "/connect/all.js");
    return settings;
  }

  /** As command line arguments, which win over everything else. */
  static String[] asArguments(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  private AppSettings() {}
}
