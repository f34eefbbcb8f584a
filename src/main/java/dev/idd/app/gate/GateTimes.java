package dev.idd.app.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things take around the gate.
 *
 * @param passing within which an automation that leaves a closed status was only passing through
 * @param sweep between two looks for closes that no webhook told of
 */
@ConfigurationProperties("idd.gate")
record GateTimes(@DefaultValue("60s") Duration passing, @DefaultValue("5m") Duration sweep) {}
