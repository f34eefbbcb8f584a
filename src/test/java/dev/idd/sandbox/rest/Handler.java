package dev.idd.sandbox.rest;

import dev.idd.sandbox.server.Response;

/** Answers one operation, inside the site's lock. */
@FunctionalInterface
interface Handler {
  Response handle(Call call);
}
