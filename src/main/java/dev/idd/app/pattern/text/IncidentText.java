package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.VectorSimilarity;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.bridge.IdentifierBridge;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.IdentifierBridgeRef;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeFromDocumentIdentifierContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeToDocumentIdentifierContext;
import org.hibernate.search.mapper.pojo.extractor.mapping.annotation.ContainerExtract;
import org.hibernate.search.mapper.pojo.extractor.mapping.annotation.ContainerExtraction;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ObjectPath;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.PropertyValue;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.VectorField;
import org.jspecify.annotations.Nullable;

/** What can be read of one incident, and where its meaning lies. */
@Entity
@Table(name = "incident_text")
@Indexed(index = IncidentText.INDEX)
class IncidentText {
  static final String INDEX = "incident-text";
  static final String TENANT = "tenant";
  static final String PROJECT = "project";
  static final String ISSUE = "issue";
  static final String WORDS = "words";
  static final String MEANING = "meaning";

  @Embeddable
  record Key(UUID tenantId, long issueId) {}

  @EmbeddedId
  @DocumentId(identifierBridge = @IdentifierBridgeRef(type = KeyInIndex.class))
  private Key id;

  @Column(nullable = false)
  @KeywordField(name = PROJECT)
  private String project;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private String body;

  private @Nullable String model;
  private byte @Nullable [] vector;

  @SuppressWarnings("NullAway.Init")
  protected IncidentText() {}

  IncidentText(TenantId tenant, IssueId issue, String project, ReadableText text) {
    this.id = new Key(tenant.value(), issue.value());
    this.project = project;
    this.title = text.title();
    this.body = text.body();
  }

  void means(String model, float[] vector) {
    this.model = model;
    this.vector = Vectors.bytes(vector);
  }

  @Transient
  @KeywordField(name = TENANT)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  public String getTenant() {
    return id.tenantId().toString();
  }

  @Transient
  @GenericField(name = ISSUE, projectable = Projectable.YES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  public Long getIssue() {
    return id.issueId();
  }

  @Transient
  @FullTextField(name = WORDS, analyzer = Words.ANALYZER)
  @IndexingDependency(
      derivedFrom = {
        @ObjectPath(@PropertyValue(propertyName = "title")),
        @ObjectPath(@PropertyValue(propertyName = "body"))
      })
  public String getWords() {
    return new ReadableText(title, body).words();
  }

  @Transient
  @VectorField(
      name = MEANING,
      dimension = SentenceModel.DIMENSION,
      vectorSimilarity = VectorSimilarity.COSINE,
      projectable = Projectable.YES)
  @IndexingDependency(
      extraction = @ContainerExtraction(extract = ContainerExtract.NO),
      derivedFrom =
          @ObjectPath(
              @PropertyValue(
                  propertyName = "vector",
                  extraction = @ContainerExtraction(extract = ContainerExtract.NO))))
  public float @Nullable [] getMeaning() {
    return vector == null ? null : Vectors.of(vector);
  }

  /** The key of a document: tenant first. */
  public static final class KeyInIndex implements IdentifierBridge<Key> {
    @Override
    public String toDocumentIdentifier(
        Key key, IdentifierBridgeToDocumentIdentifierContext context) {
      return key.tenantId() + "/" + key.issueId();
    }

    @Override
    public Key fromDocumentIdentifier(
        String document, IdentifierBridgeFromDocumentIdentifierContext context) {
      int end = document.indexOf('/');
      return new Key(
          UUID.fromString(document.substring(0, end)), Long.parseLong(document.substring(end + 1)));
    }
  }
}
