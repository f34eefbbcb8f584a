package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A comment on an issue; its body is ADF. */
public record Comment(long id, Account author, JsonNode body, Instant created) {}
