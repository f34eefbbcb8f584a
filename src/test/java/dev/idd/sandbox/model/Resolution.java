package dev.idd.sandbox.model;

/** How an issue ended. */
public record Resolution(String id, String name) implements Named {}
