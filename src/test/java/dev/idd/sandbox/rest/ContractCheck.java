package dev.idd.sandbox.rest;

import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import dev.idd.sandbox.server.Violations;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Compares exchanges with the contract on a thread of its own, so that no answer waits for it. */
final class ContractCheck {
  private final Violations violations;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "sandbox-contract");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Contract contract;

  ContractCheck(Contract contract, Violations violations) {
    this.contract = contract;
    this.violations = violations;
  }

  void use(Contract other) {
    contract = other;
  }

  Contract contract() {
    return contract;
  }

  void check(Request request, Response response) {
    if (contract != Contract.NONE) {
      thread.execute(() -> compare(request, response));
    }
  }

  private void compare(Request request, Response response) {
    try {
      contract.differences(request, response).forEach(d -> violations.record(request, d));
    } catch (RuntimeException failure) {
      violations.record(request, "OpenAPI: could not be compared: " + failure);
    }
  }

  /** Waits until everything so far has been compared. */
  void finish() {
    Future<?> last = thread.submit(() -> {});
    try {
      last.get(2, TimeUnit.MINUTES);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException stuck) {
      throw new IllegalStateException("the comparison with the contract does not end", stuck);
    }
  }
}
