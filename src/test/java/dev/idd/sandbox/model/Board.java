package dev.idd.sandbox.model;

/** A scrum board over one project. */
public record Board(long id, String name, String type, Project project) {}
