package dev.idd.app.metrics.numbers;

/**
 * That an improvement answers an incident; what people set aside is not here.
 *
 * @param shipped milliseconds since 1970 in UTC, or {@link IncidentRow#NONE}
 * @param due the last day on which it is in time, in days since 1970, or {@link IncidentRow#NONE}
 * @param committed whether somebody committed to it
 */
public record TieRow(long incident, long improvement, long shipped, long due, boolean committed) {}
