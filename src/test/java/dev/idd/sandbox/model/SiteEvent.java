package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Something a webhook can tell.
 *
 * @param name Jira's {@code webhookEvent}: {@code jira:issue_updated}, {@code issuelink_created},
 *     {@code sprint_started}, {@code issue_property_set} …
 * @param body the body of the webhook, as it was when the event happened
 * @param issue the issue it is about (not for links and sprints)
 * @param trace what the causing call sent as {@code X-Atlassian-Webhook-Trace}
 */
public record SiteEvent(
    String name, ObjectNode body, Optional<Issue> issue, Optional<String> trace) {}
