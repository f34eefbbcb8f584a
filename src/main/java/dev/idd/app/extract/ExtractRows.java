package dev.idd.app.extract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where Extracts are kept. */
interface ExtractRows extends Repository<ExtractRow, ExtractRow.Key> {

  @Query("select e from ExtractRow e where e.id.tenantId = ?1 and e.id.issueId = ?2")
  Optional<ExtractRow> byId(UUID tenant, long issue);

  /** Between the lowest and the highest of them: H2 does not look up each of many by the key. */
  @Query(
      "select e from ExtractRow e where e.id.tenantId = ?1 and e.id.issueId between ?3 and ?4"
          + " and e.id.issueId in ?2 and e.classKey is not null and e.component is not null")
  List<ExtractRow> classified(UUID tenant, Collection<Long> issues, long lowest, long highest);

  /** By range like {@link #classified}. */
  @Query(
      "select e from ExtractRow e where e.id.tenantId = ?1 and e.id.issueId between ?3 and ?4"
          + " and e.id.issueId in ?2")
  List<ExtractRow> among(UUID tenant, Collection<Long> issues, long lowest, long highest);

  ExtractRow saveAndFlush(ExtractRow row);
}
