package dev.idd.app.settings;

/** One thing a person can pick: a key that never changes, a name, and what it means. */
public record Choice(String key, String name, String description) {}
