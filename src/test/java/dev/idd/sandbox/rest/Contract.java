package dev.idd.sandbox.rest;

import dev.idd.sandbox.server.Request;
import dev.idd.sandbox.server.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Atlassian's own description of the API has to say to a request and its response. */
interface Contract {
  Contract NONE =
      new Contract() {
        @Override
        public List<String> differences(Request request, Response response) {
          return List.of();
        }

        @Override
        public boolean inaccessible(Request request) {
          return false;
        }
      };

  List<String> differences(Request request, Response response);

  /** Whether the description closes the operation to Connect apps. */
  boolean inaccessible(Request request);

  /** The description in {@code ../shared/specs}, or nothing where that is missing. */
  static Contract ofFolder() {
    Path folder = Path.of("..", "shared", "specs");
    return Files.isDirectory(folder) ? new OpenApiContract(folder) : NONE;
  }
}
