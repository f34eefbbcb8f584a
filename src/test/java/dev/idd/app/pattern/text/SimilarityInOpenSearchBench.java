package dev.idd.app.pattern.text;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the index in a node of OpenSearch. */
@Tag("bench")
@Tag("similarity-opensearch")
@ExtendWith(OpenSearchNode.Runs.class)
class SimilarityInOpenSearchBench extends SimilarityQuality {
  @DynamicPropertySource
  static void server(DynamicPropertyRegistry settings) {
    settings.add("idd.similarity.opensearch.uris", OpenSearchNode::uri);
  }

  @Override
  String results() {
    return "similarity-opensearch.json";
  }
}
