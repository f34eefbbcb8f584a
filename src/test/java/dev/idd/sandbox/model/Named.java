package dev.idd.sandbox.model;

/** Something of the configuration that Jira shows by name and stores by id. */
public interface Named {
  String id();

  String name();
}
