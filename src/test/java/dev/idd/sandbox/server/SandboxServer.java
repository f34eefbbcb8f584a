package dev.idd.sandbox.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The port the sandbox answers on: WireMock with one transformer that hands every request to the
 * endpoints, in their order.
 */
public final class SandboxServer implements AutoCloseable {
  private final int port;
  private final List<Endpoint> endpoints = new CopyOnWriteArrayList<>();
  private final WireMockServer wireMock;

  private SandboxServer(int port) {
    this.port = port;
    this.wireMock =
        new WireMockServer(
            WireMockConfiguration.options()
                .port(port)
                .containerThreads(30)
                .disableRequestJournal()
                .globalTemplating(false)
                .extensions(new EndpointTransformer(endpoints)));
  }

  /** Not started yet: add endpoints first. Port 0 takes a free one. */
  public static SandboxServer on(int port) {
    return new SandboxServer(port == 0 ? freePort() : port);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException("no free port", impossible);
    }
  }

  /** Adds a part that answers what those before it leave. */
  public SandboxServer with(Endpoint endpoint) {
    endpoints.add(endpoint);
    return this;
  }

  public SandboxServer start() {
    wireMock.start();
    wireMock.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
    return this;
  }

  public int port() {
    return port;
  }

  public URI baseUrl() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void close() {
    wireMock.stop();
  }
}
