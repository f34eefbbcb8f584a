package dev.idd.app.mining;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What facts are made of beyond the settings of a project.
 *
 * @param teamField id or name of the field that names the team of an incident; empty: Jira's own
 *     field of the kind "Team", where a site has one
 */
@ConfigurationProperties("idd.facts")
public record FactsSettings(@DefaultValue("") String teamField) {}
