package dev.idd.sandbox.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the analysis found; {@code type} and {@code complexity} only when they were asked for. */
public record Analysis(
    String expression,
    boolean valid,
    @Nullable String type,
    List<Finding> errors,
    @Nullable Complexity complexity) {}
