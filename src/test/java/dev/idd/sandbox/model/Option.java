package dev.idd.sandbox.model;

/** One choice of a select field. */
public record Option(String id, String name) implements Named {}
