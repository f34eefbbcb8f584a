package dev.idd.app.pattern.text;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.jspecify.annotations.Nullable;

/** One index, named in the settings and by its shape: a new shape is filled beside the old one. */
record NamedByShape(String name, String shape) implements IndexLayoutStrategy {

  @Override
  public String createInitialElasticsearchIndexName(String index) {
    return name + "-" + shape;
  }

  @Override
  public @Nullable String createWriteAlias(String index) {
    return null;
  }

  @Override
  public @Nullable String createReadAlias(String index) {
    return null;
  }
}
