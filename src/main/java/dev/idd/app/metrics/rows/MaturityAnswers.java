package dev.idd.app.metrics.rows;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptProjectChanged;
import dev.idd.app.metrics.numbers.Maturity.Answer;
import dev.idd.app.metrics.numbers.Maturity.Category;
import dev.idd.app.metrics.numbers.Maturity.Place;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people said where data cannot say it; the last word counts. */
@Repository
public class MaturityAnswers {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MaturityAnswers(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  public Map<Place, Answer> of(TenantId tenant, ProjectKey project) {
    var answers = new HashMap<Place, Answer>();
    jdbc.sql(
            """
            select category, level, yes, note from maturity_answer
             where tenant_id = ? and project_key = ?""")
        .params(tenant.value(), project.value())
        .query(
            row -> {
              answers.put(
                  new Place(Category.valueOf(row.getString("category")), row.getInt("level")),
                  new Answer(row.getBoolean("yes"), row.getString("note")));
            });
    return answers;
  }

  @Transactional
  public void put(TenantId tenant, ProjectKey project, Place place, Answer answer) {
    jdbc.sql(
            """
            insert into maturity_answer
              (tenant_id, project_key, category, level, yes, note, answered_at)
            values (:tenant, :project, :category, :level, :yes, :note, :now)
            on conflict do nothing""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("category", place.category().name())
        .param("level", place.level())
        .param("yes", answer.yes())
        .param("note", answer.note())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            update maturity_answer set yes = :yes, note = :note, answered_at = :now
             where tenant_id = :tenant and project_key = :project and category = :category
               and level = :level""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("category", place.category().name())
        .param("level", place.level())
        .param("yes", answer.yes())
        .param("note", answer.note())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    events.publishEvent(new KeptProjectChanged(tenant, project));
  }
}
