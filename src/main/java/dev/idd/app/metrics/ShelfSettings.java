package dev.idd.app.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the histories is kept in memory, so that a page does not read all of it each time.
 *
 * @param rows incidents and their improvements, over all projects; about 300 bytes each
 */
@ConfigurationProperties("idd.metrics.shelf")
public record ShelfSettings(@DefaultValue("1000000") int rows) {}
