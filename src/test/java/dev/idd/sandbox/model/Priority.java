package dev.idd.sandbox.model;

/** How urgent an issue is. */
public record Priority(String id, String name, String color) implements Named {}
