package dev.idd.sandbox.expression;

import java.util.Map;

/**
 * How many expensive operations an expression may need: a number or a formula over list lengths.
 */
public record Complexity(String expensiveOperations, Map<String, String> variables) {}
