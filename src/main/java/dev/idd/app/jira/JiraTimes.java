package dev.idd.app.jira;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often Jira is asked of itself.
 *
 * @param failedWebhooksEvery between two looks at what failed to arrive
 */
@ConfigurationProperties("idd.jira")
record JiraTimes(@DefaultValue("1h") Duration failedWebhooksEvery) {}
