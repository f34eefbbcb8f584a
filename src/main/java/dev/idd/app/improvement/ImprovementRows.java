package dev.idd.app.improvement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where records of improvements are kept. */
interface ImprovementRows extends Repository<ImprovementRow, ImprovementRow.Key> {

  @Query("select i from ImprovementRow i where i.id.tenantId = ?1 and i.id.issueId = ?2")
  Optional<ImprovementRow> byId(UUID tenant, long issue);

  ImprovementRow saveAndFlush(ImprovementRow row);
}
