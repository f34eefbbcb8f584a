package dev.idd.app.metrics.numbers;

/** How many people gave an incident this score; who they were is not known here. */
public record ScoreRow(long incident, int score, int people) {}
