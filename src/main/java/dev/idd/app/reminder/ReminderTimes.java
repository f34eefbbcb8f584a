package dev.idd.app.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often reminders are looked for.
 *
 * @param every between two looks at what waits for people
 */
@ConfigurationProperties("idd.reminders")
record ReminderTimes(@DefaultValue("15m") Duration every) {}
