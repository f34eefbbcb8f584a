package dev.idd.app.metrics.rows;

import dev.idd.app.jira.IssueId;
import dev.idd.app.shared.SecretBox;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to the one question after the close. Who answered is kept only as a hash under a key of
 * the site, another one for every incident: enough to change one's own answer, too little to follow
 * anybody.
 */
@Service
public class Survey {
  private static final String HASH = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final JdbcClient jdbc;
  private final MetricRows rows;
  private final SecretBox secrets;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Survey(JdbcClient jdbc, MetricRows rows, SecretBox secrets, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** One's own answer. */
  @Transactional
  public Optional<Integer> answerOf(TenantId tenant, IssueId incident, AccountId person) {
    return jdbc.sql(
            """
            select score from satisfaction_answer
             where tenant_id = ? and issue_id = ? and person = ?""")
        .params(tenant.value(), incident.value(), hash(tenant, incident, person))
        .query(Integer.class)
        .optional();
  }

  /** Answers, or changes one's mind. */
  @Transactional
  public void answer(TenantId tenant, IssueId incident, AccountId person, int score) {
    String hash = hash(tenant, incident, person);
    jdbc.sql(
            """
            insert into satisfaction_answer (tenant_id, issue_id, person, score)
            values (?, ?, ?, ?) on conflict do nothing""")
        .params(tenant.value(), incident.value(), hash, score)
        .update();
    jdbc.sql(
            """
            update satisfaction_answer set score = ?
             where tenant_id = ? and issue_id = ? and person = ?""")
        .params(score, tenant.value(), incident.value(), hash)
        .update();
    rows.projectOf(tenant, incident)
        .ifPresent(project -> rows.changed(tenant, project, clock.instant()));
  }

  private String hash(TenantId tenant, IssueId incident, AccountId person) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(key(tenant), HASH));
      return HexFormat.of()
          .formatHex(
              mac.doFinal((incident + "/" + person.value()).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HASH, e);
    }
  }

  private byte[] key(TenantId tenant) {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String fresh = secrets.seal(Base64.getEncoder().encodeToString(bytes));
    return Base64.getDecoder()
        .decode(secrets.open(stored(tenant).orElseGet(() -> keep(tenant, fresh))));
  }

  /** Of two at once the first one counts. */
  private String keep(TenantId tenant, String fresh) {
    jdbc.sql(
            "insert into satisfaction_key (tenant_id, sealed) values (?, ?) on conflict do nothing")
        .params(tenant.value(), fresh)
        .update();
    return stored(tenant).orElseThrow();
  }

  private Optional<String> stored(TenantId tenant) {
    return jdbc.sql("select sealed from satisfaction_key where tenant_id = ?")
        .param(tenant.value())
        .query(String.class)
        .optional();
  }
}
