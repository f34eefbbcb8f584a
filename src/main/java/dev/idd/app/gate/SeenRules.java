package dev.idd.app.gate;

import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where our rule stands in the workflows of a site, and since when we have seen it there. */
@Repository
class SeenRules {
  private final JdbcClient jdbc;

  SeenRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Our rule on one transition. */
  record Place(String workflow, String transitionId, String transition) {}

  record Seen(Place place, Instant since) {}

  /** Where it stands now. What is known keeps its beginning; what is gone begins anew one day. */
  @Transactional
  public List<Seen> look(TenantId tenant, List<Place> now, Instant at) {
    for (Place place : new HashSet<>(now)) {
      jdbc.sql(
              """
              insert into gate_rule
                (tenant_id, workflow, transition_id, transition_name, seen_since)
              values (?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              tenant.value(),
              place.workflow(),
              place.transitionId(),
              place.transition(),
              at.atOffset(ZoneOffset.UTC))
          .update();
    }
    List<Seen> all = of(tenant);
    var there = new HashSet<>(now.stream().map(SeenRules::key).toList());
    all.stream()
        .map(Seen::place)
        .filter(place -> !there.contains(key(place)))
        .forEach(place -> forget(tenant, place));
    return all.stream().filter(one -> there.contains(key(one.place()))).toList();
  }

  private List<Seen> of(TenantId tenant) {
    return jdbc.sql(
            """
            select workflow, transition_id, transition_name, seen_since from gate_rule
            where tenant_id = ? order by workflow, transition_id
            """)
        .param(tenant.value())
        .query(
            (row, number) ->
                new Seen(
                    new Place(row.getString(1), row.getString(2), row.getString(3)),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  private void forget(TenantId tenant, Place place) {
    jdbc.sql("delete from gate_rule where tenant_id = ? and workflow = ? and transition_id = ?")
        .params(tenant.value(), place.workflow(), place.transitionId())
        .update();
  }

  /** A transition that was renamed is still the same. */
  private static String key(Place place) {
    return place.workflow() + "\n" + place.transitionId();
  }
}
