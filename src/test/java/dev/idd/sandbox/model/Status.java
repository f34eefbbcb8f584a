package dev.idd.sandbox.model;

/** A status an issue can have. */
public record Status(String id, String name, StatusCategory category) implements Named {}
