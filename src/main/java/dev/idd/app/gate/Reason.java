package dev.idd.app.gate;

/**
 * Why an incident cannot be closed yet.
 *
 * @param code stable, for programs
 * @param sentence what to do, for people
 * @param field the place in the panel that mends it
 */
record Reason(String code, String sentence, String field) {}
