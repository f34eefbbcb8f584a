package dev.idd.sandbox.server;

import java.util.Optional;

/** A part of the sandbox that answers some requests. Asked in order; the first answer is taken. */
@FunctionalInterface
public interface Endpoint {
  Optional<Response> handle(Request request);
}
