package dev.idd.sandbox.model;

/** A part of a project's product. */
public record Component(String id, String name, String projectKey) implements Named {}
