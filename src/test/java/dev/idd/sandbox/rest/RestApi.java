package dev.idd.sandbox.rest;

import dev.idd.sandbox.jql.JqlFailed;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Authenticator;
import dev.idd.sandbox.server.Caller;
import dev.idd.sandbox.server.Endpoint;
import dev.idd.sandbox.server.Faults;
import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.RequestCounters;
import dev.idd.sandbox.server.Response;
import dev.idd.sandbox.server.Violations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything under {@code /rest/api} and {@code /rest/agile}: who calls, may they, what is
 * answered.
 */
public final class RestApi implements Endpoint {
  private final JiraSite site;
  private final Violations violations = new Violations();
  private final RequestCounters counters = new RequestCounters();
  private final Faults faults;
  private final List<Authenticator> authenticators = new ArrayList<>();
  private final Routes routes;
  private final WebhookResource webhooks;
  private final ContractCheck contract = new ContractCheck(Contract.ofFolder(), violations);

  public RestApi(JiraSite site) {
    this.site = site;
    this.faults = new Faults(site.clock());
    this.webhooks = new WebhookResource(site);
    this.routes = Routes.of(site, webhooks);
    site.changes().guardedBy(new ValidatorGuard(site));
    accepting(new BasicAuthentication(site));
    accepting(new SessionAuthentication(site));
  }

  /** Adds another kind of credentials; those added last are asked first. */
  public RestApi accepting(Authenticator authenticator) {
    authenticators.add(0, authenticator);
    return this;
  }

  /** Where {@code GET /webhook/failed} finds the deliveries that were given up. */
  public RestApi failedWebhooks(Supplier<List<FailedWebhook>> given) {
    webhooks.failed(given);
    return this;
  }

  /** Stops comparing with the OpenAPI description: for measuring with many issues. */
  public RestApi withoutContract() {
    contract.use(Contract.NONE);
    return this;
  }

  /** Complete: what is still being compared with the OpenAPI description is waited for. */
  public Violations violations() {
    contract.finish();
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
    boolean ours =
        request.path().startsWith("/rest/api/") || request.path().startsWith("/rest/agile/");
    return ours ? Optional.of(answer(request)) : Optional.empty();
  }

  private Response answer(Request request) {
    Routes.Match match = routes.find(request);
    counters.count(match.operation());
    Optional<Response> fault = faults.strike(request);
    if (fault.isPresent()) {
      return fault.get();
    }
    Response response = authenticated(request, match);
    if (match.route().isPresent()) {
      contract.check(request, response);
    }
    dawdle(faults.lag(request));
    return response;
  }

  private static void dawdle(Duration lag) {
    try {
      Thread.sleep(lag.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Response authenticated(Request request, Routes.Match match) {
    try {
      Caller caller = who(request).orElseThrow(() -> new Authenticator.Unauthorised("anonymous"));
      return match.route().isPresent()
          ? permitted(request, match, match.route().get(), caller)
          : unknown(request, match, caller);
    } catch (Authenticator.Unauthorised unauthorised) {
      return Errors.of(401, "Client must be authenticated to access this resource.")
          .with("WWW-Authenticate", "OAuth realm=\"sandbox\"")
          .with("X-Sandbox-Reason", unauthorised.getMessage());
    }
  }

  private Optional<Caller> who(Request request) {
    return site.locked(
        () ->
            authenticators.stream()
                .map(a -> a.authenticate(request))
                .flatMap(Optional::stream)
                .findFirst());
  }

  private Response unknown(Request request, Routes.Match match, Caller caller) {
    violations.record(request, match.status() + ": not an operation the sandbox knows");
    boolean closed = caller.scopes().isPresent() && contract.contract().inaccessible(request);
    return closed ? scopeMissing("INACCESSIBLE") : Errors.of(match.status(), match.message());
  }

  private Response permitted(Request request, Routes.Match match, Route route, Caller caller) {
    if (caller.scopes().isPresent() && !caller.scopes().get().contains(route.scope())) {
      violations.record(request, "403: needs the scope " + route.scope());
      return scopeMissing(route.scope());
    }
    for (String param : request.query().keySet()) {
      if (!route.params().contains(param) && !param.equals("jwt")) {
        violations.record(request, "400: unknown query parameter " + param);
        return Errors.of(400, "The query parameter '" + param + "' is not known.");
      }
    }
    return handled(request, route, caller, match.parts());
  }

  private static Response scopeMissing(String scope) {
    return Errors.of(
        403, "The app is not permitted to make this request: it lacks the scope " + scope + ".");
  }

  private Response handled(Request request, Route route, Caller caller, Map<String, String> parts) {
    Call call = new Call(site, request, caller, parts, odd -> violations.record(request, odd));
    try {
      return site.locked(() -> route.handler().handle(call));
    } catch (Refused refused) {
      return Errors.of(refused);
    } catch (JqlFailed failed) {
      return Errors.of(400, failed.messages(), Map.of());
    } catch (Malformed | IllegalArgumentException malformed) {
      violations.record(request, "400: " + malformed.getMessage());
      return Errors.of(400, Errors.PAYLOAD);
    }
  }
}
