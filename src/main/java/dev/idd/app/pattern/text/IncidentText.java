package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.bridge.IdentifierBridge;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.IdentifierBridgeRef;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeFromDocumentIdentifierContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeToDocumentIdentifierContext;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of one incident, where its meaning lies, and which change of the site's texts
 * made it so. The index holds the same; it is never asked for anything but who is alike.
 */
@Entity
@Table(name = "incident_text")
@Indexed(index = IncidentText.INDEX)
class IncidentText {
  static final String INDEX = "incident-text";
  static final String TENANT = "tenant";
  static final String PROJECT = "project";
  static final String ISSUE = "issue";
  static final String SEQ = "seq";
  static final String WORDS = "words";

  /** The same words once more, weighed for those who have nothing else to go by. */
  static final String WORDS_ALONE = "words-alone";

  static final String MEANING = "meaning";

  @Embeddable
  record Key(UUID tenantId, long issueId) {
    static Key of(TenantId tenant, IssueId issue) {
      return new Key(tenant.value(), issue.value());
    }
  }

  @EmbeddedId
  @DocumentId(identifierBridge = @IdentifierBridgeRef(type = KeyInIndex.class))
  private Key id;

  @Column(nullable = false)
  private long seq;

  @Column(nullable = false)
  private String projectKey;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private String body;

  @Column(nullable = false)
  private String notes;

  private @Nullable Instant readVersion;

  @Column(nullable = false)
  private long extractVersion;

  private @Nullable String model;
  private byte @Nullable [] vector;

  @Column(nullable = false)
  private boolean gone;

  @SuppressWarnings("NullAway.Init")
  protected IncidentText() {}

  /** Nothing is read yet. */
  IncidentText(TenantId tenant, IssueId issue, ProjectKey project) {
    this.id = Key.of(tenant, issue);
    this.projectKey = project.value();
    this.title = "";
    this.body = "";
    this.notes = "";
    this.gone = true;
  }

  /**
   * It reads so now.
   *
   * @param read the change of the issue that this shows
   * @param extract the version of the Extract that this shows
   */
  void reads(ProjectKey project, ReadableText text, Instant read, long extract) {
    if (!text().meansTheSame(text)) {
      forgetMeaning();
    }
    projectKey = project.value();
    title = text.title();
    body = text.body();
    notes = text.notes();
    readVersion = read;
    extractVersion = extract;
    gone = false;
  }

  void means(String known, float[] where) {
    model = known;
    vector = Vectors.bytes(where);
  }

  /**
   * There is nothing to read.
   *
   * @param read the change after which that is so; null where the incident itself is gone
   */
  void goes(@Nullable Instant read, long extract) {
    title = "";
    body = "";
    notes = "";
    forgetMeaning();
    readVersion = read;
    extractVersion = extract;
    gone = true;
  }

  private void forgetMeaning() {
    model = null;
    vector = null;
  }

  void changedAs(long number) {
    seq = number;
  }

  boolean isGone() {
    return gone;
  }

  boolean isMeantBy(String known) {
    return known.equals(model);
  }

  long seq() {
    return seq;
  }

  IssueId issue() {
    return new IssueId(id.issueId());
  }

  ProjectKey project() {
    return new ProjectKey(projectKey);
  }

  ReadableText text() {
    return new ReadableText(title, body, notes);
  }

  @Transient
  @KeywordField(name = TENANT)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  public String getTenantInIndex() {
    return id.tenantId().toString();
  }

  @Transient
  @KeywordField(name = PROJECT)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  public String getProjectInIndex() {
    return projectKey;
  }

  @Transient
  @GenericField(name = ISSUE, projectable = Projectable.YES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  public Long getIssueInIndex() {
    return id.issueId();
  }

  @Transient
  @GenericField(name = SEQ, projectable = Projectable.YES, sortable = Sortable.YES)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  public Long getSeqInIndex() {
    return seq;
  }

  @Transient
  @FullTextField(name = WORDS, analyzer = Words.ANALYZER)
  @FullTextField(name = WORDS_ALONE, analyzer = Words.ANALYZER)
  @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
  public String getWordsInIndex() {
    return text().words();
  }

  @Transient
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
