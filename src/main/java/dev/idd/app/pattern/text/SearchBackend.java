package dev.idd.app.pattern.text;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the index is: in this process, as {@code application.properties} says, or in a search
 * server, if there is one. Nothing is asked of the server before there is something to index or to
 * find: the app starts without it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenSearchProperties.class)
class SearchBackend {
  private static final String SEARCH = "hibernate.search.";
  private static final String BACKEND = SEARCH + "backend.";

  @Bean
  HibernatePropertiesCustomizer searchBackendProperties(
      OpenSearchProperties server, @Value("${idd.similarity.shape}") String shape) {
    return properties -> {
      if (server.isUsed()) {
        properties.keySet().removeIf(name -> name.startsWith(BACKEND));
        properties.putAll(of(server, shape));
      } else {
        properties.put(SEARCH + "mapping.configurer", new MeaningInLucene());
      }
    };
  }

  private static Map<String, Object> of(OpenSearchProperties server, String shape) {
    var properties = new HashMap<String, Object>();
    properties.put(BACKEND + "type", "elasticsearch");
    properties.put(BACKEND + "uris", server.uris());
    properties.put(BACKEND + "version", server.version());
    properties.put(BACKEND + "version_check.enabled", false);
    properties.put(BACKEND + "layout.strategy", new NamedByShape(server.index(), shape));
    properties.put(BACKEND + "analysis.configurer", new WordsInOpenSearch());
    properties.put(BACKEND + "schema_management.settings_file", "similarity/settings.json");
    properties.put(BACKEND + "schema_management.mapping_file", "similarity/mapping.json");
    properties.put(BACKEND + "schema_management.minimal_required_status", "yellow");
    properties.put(SEARCH + "schema_management.strategy", "none");
    // What was indexed can be found when the call returns.
    properties.put(SEARCH + "indexing.plan.synchronization.strategy", "sync");
    if (server.user() != null) {
      properties.put(BACKEND + "username", server.user());
    }
    if (server.password() != null) {
      properties.put(BACKEND + "password", server.password());
    }
    return properties;
  }

  @Bean
  WordCounts wordCounts(
      EntityManagerFactory entities,
      OpenSearchProperties server,
      @Value("${idd.similarity.shape}") String shape) {
    return server.isUsed()
        ? new WordCountsInOpenSearch(entities, server.index() + "-" + shape)
        : new WordCountsInLucene(entities);
  }
}
