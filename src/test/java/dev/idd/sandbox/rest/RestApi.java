package dev.idd.sandbox.rest;

import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Authenticator;
import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Faults;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.RequestCounters;
import dev.idd.sandbox.server.Response;
import dev.idd.sandbox.server.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything under {@code /rest}: who calls, may they, what the resource answers. */
public final class RestApi implements Endpoint {
  private final JiraSite site;
  private final Violations violations = new Violations();
  private final RequestCounters counters = new RequestCounters();
  private final Faults faults;
  private final List<Authenticator> authenticators = new ArrayList<>();

  public RestApi(JiraSite site) {
    this.site = site;
    this.faults = new Faults(site.clock());
  }

  /** Adds another kind of credentials. */
  public RestApi accepting(Authenticator authenticator) {
    authenticators.add(authenticator);
    return this;
  }

  public Violations violations() {
    return violations;
  }

  public RequestCounters counters() {
    return counters;
  }

  public Faults faults() {
    return faults;
  }

  @Override
  public Optional<Response> handle(Request request) {
    return Optional.empty();
  }
}
