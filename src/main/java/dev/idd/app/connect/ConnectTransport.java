package dev.idd.app.connect;

import com.atlassian.connect.spring.internal.request.oauth2.OAuth2JwtAccessTokenResponseClient;
import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.client.RestTemplateBuilderConfigurer;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.support.HttpRequestWrapper;

/**
 * How requests travel to Atlassian. The library builds a new template for every signed client; they
 * all share this one client and its connections.
 */
@Configuration(proxyBeanMethods = false)
class ConnectTransport {

  /**
   * HTTP/1.1, because an upgrade offered in clear confuses some servers; no redirects, because a
   * signed request belongs to one address only.
   */
  @Bean
  ClientHttpRequestFactory transport(ConnectSettings settings) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
    var factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(settings.readTimeout());
    return factory;
  }

  @Bean
  RestTemplateBuilder restTemplateBuilder(
      RestTemplateBuilderConfigurer configurer, ClientHttpRequestFactory transport) {
    return configurer.configure(new RestTemplateBuilder()).requestFactory(() -> transport);
  }

  /** The library knows only Atlassian's authorization server; the sandbox brings its own. */
  @Bean
  @ConditionalOnProperty("idd.connect.oauth-url")
  SmartInitializingSingleton rerouteTokenRequests(
      OAuth2JwtAccessTokenResponseClient tokens, ConnectSettings settings) {
    return () ->
        tokens
            .getRestTemplate()
            .getInterceptors()
            .add((request, body, next) -> next.execute(new Rerouted(request, settings), body));
  }

  private static final class Rerouted extends HttpRequestWrapper {
    private final String base;

    Rerouted(HttpRequest request, ConnectSettings settings) {
      super(request);
      this.base = String.valueOf(settings.oauthUrl());
    }

    @Override
    public URI getURI() {
      return URI.create(base + super.getURI().getRawPath());
    }
  }
}
