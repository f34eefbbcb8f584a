package dev.idd.app.extract;

/**
 * What a person confirmed as the kind of an incident: a failure mode in a component. Both are set;
 * an incident with only one of them is unclassified.
 */
public record Classification(String classKey, String component) {}
