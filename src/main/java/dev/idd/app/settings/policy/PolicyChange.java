package dev.idd.app.settings.policy;

import org.jspecify.annotations.Nullable;

/** What an admin wants the policy to be. */
record PolicyChange(long version, @Nullable GatePolicy policy) {}
