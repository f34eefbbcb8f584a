package dev.idd.app.pattern.text;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.VectorSimilarity;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.extractor.mapping.programmatic.ContainerExtractorPath;

/** Vectors are in the embedded index alone: a plain node of OpenSearch has no field for them. */
public final class MeaningInLucene implements HibernateOrmSearchMappingConfigurer {
  /** As many are looked at to find neighbours of a new vector. The default of 512 fills slowly. */
  private static final int LOOKED_AT = 100;

  @Override
  public void configure(HibernateOrmMappingConfigurationContext context) {
    var meaning =
        context.programmaticMapping().type(IncidentText.class).property(IncidentText.MEANING);
    meaning
        .indexingDependency()
        .extractors(ContainerExtractorPath.noExtractors())
        .reindexOnUpdate(ReindexOnUpdate.NO);
    meaning
        .vectorField(SentenceModel.DIMENSION, IncidentText.MEANING)
        // Of vectors of length one it is the cosine, without working out the lengths.
        .vectorSimilarity(VectorSimilarity.DOT_PRODUCT)
        .efConstruction(LOOKED_AT)
        .projectable(Projectable.YES)
        .extractors(ContainerExtractorPath.noExtractors());
  }
}
