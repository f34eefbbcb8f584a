package dev.idd.app.pattern.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.mapper.orm.Search;

/**
 * Asks a search server how common words are, with one request: what it would make of a text of
 * these words, and how many documents have them. Where an index has several shards, it is one of
 * them that answers, which is near enough.
 */
final class WordCountsInOpenSearch implements WordCounts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EntityManagerFactory entities;
  private final String index;

  WordCountsInOpenSearch(EntityManagerFactory entities, String index) {
    this.entities = entities;
    this.index = index;
  }

  @Override
  public Frequencies of(Collection<String> words) {
    String text = String.join(" ", words);
    JsonNode found = ask(text).at("/term_vectors/" + IncidentText.WORDS);
    var having = new HashMap<String, Long>();
    for (Stem stem : Stem.of(text)) {
      having.put(stem.written(), found.path("terms").path(stem.stem()).path("doc_freq").asLong(0));
    }
    return new Frequencies(found.at("/field_statistics/doc_count").asLong(0), having);
  }

  private JsonNode ask(String text) {
    var question = new Request("POST", "/" + index + "/_termvectors");
    try {
      question.setJsonEntity(
          JSON.writeValueAsString(
              Map.of(
                  "doc", Map.of(IncidentText.WORDS, text),
                  "fields", new String[] {IncidentText.WORDS},
                  "term_statistics", true,
                  "offsets", false,
                  "positions", false,
                  "payloads", false)));
      try (InputStream answer = client().performRequest(question).getEntity().getContent()) {
        return JSON.readTree(answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RestClient client() {
    return Search.mapping(entities)
        .backend()
        .unwrap(ElasticsearchBackend.class)
        .client(RestClient.class);
  }
}
