package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.extract.Attribution;
import dev.idd.app.metrics.Raw.Month;
import dev.idd.app.metrics.Recount.Days;
import dev.idd.app.metrics.numbers.AiVolume;
import dev.idd.app.metrics.numbers.ChangeFailures;
import dev.idd.app.metrics.numbers.DeliveryMonth;
import dev.idd.app.metrics.numbers.DeliveryRatios;
import dev.idd.app.metrics.rows.Attributions;
import dev.idd.app.metrics.rows.Triggers;
import dev.idd.app.tenant.TenantId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Whether what is said of generated code is what {@link RecountAi} counts. */
final class AiAgreement {
  private final Attributions attributions;
  private final Triggers triggers;

  AiAgreement(Attributions attributions, Triggers triggers) {
    this.attributions = attributions;
    this.triggers = triggers;
  }

  /** Returns how many numbers were compared. */
  int of(TenantId tenant, Raw raw, Days period, List<Month> delivered) {
    var recount = new RecountAi(raw);
    return volume(recount, tenant, period) + ratios(recount, tenant, delivered);
  }

  private int volume(RecountAi recount, TenantId tenant, Days period) {
    AiVolume volume =
        AiVolume.of(
            attributions.of(
                tenant,
                StoredHistories.OPS,
                period.first().atStartOfDay().toInstant(ZoneOffset.UTC),
                period.last().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    List<Integer> answers =
        List.of(volume.incidents(), volume.yes(), volume.no(), volume.unknown());
    assertThat(answers).as("answers").isEqualTo(recount.answers(period));
    return answers.size()
        + kinds(volume.tools(), recount, period, Attribution::tool)
        + kinds(volume.categories(), recount, period, Attribution::category)
        + kinds(volume.failureModes(), recount, period, Attribution::failureMode);
  }

  private static int kinds(
      List<AiVolume.Kind> counted,
      RecountAi recount,
      Days period,
      Function<Attribution, String> trait) {
    List<RecountAi.Kind> expected = recount.kinds(period, trait);
    assertThat(counted.stream().map(AiAgreement::plain).toList()).isEqualTo(expected);
    int involved = recount.answers(period).get(1);
    for (int i = 0; i < counted.size(); i++) {
      Agreement.same(
          "share of " + counted.get(i).key(),
          counted.get(i).share(),
          Recount.share(expected.get(i).n(), involved, 0));
    }
    return counted.size();
  }

  private static RecountAi.Kind plain(AiVolume.Kind kind) {
    Integer n = kind.share().numerator();
    return new RecountAi.Kind(
        kind.key(),
        n == null ? -1 : n,
        kind.evidence().stated(),
        kind.evidence().named(),
        kind.evidence().linked());
  }

  private int ratios(RecountAi recount, TenantId tenant, List<Month> delivered) {
    if (delivered.isEmpty()) {
      return 0;
    }
    List<ChangeFailures.Triggered> triggered =
        triggers.of(
            tenant,
            StoredHistories.OPS,
            delivered.get(0).month(),
            delivered.get(delivered.size() - 1).month());
    for (Month one : delivered) {
      DeliveryRatios ratios =
          DeliveryRatios.of(
              new DeliveryMonth(
                  one.month(), one.deployments(), one.rollbacks(), one.kloc(), null, null),
              ChangeFailures.of(one.month(), triggered, RecountAi.CHANGES));
      Agreement.same(
          "change failure rate of " + one,
          ratios.changeFailureRate(),
          recount.changeFailureRate(one));
      Agreement.same(
          "defect density of " + one, ratios.defectDensity(), recount.defectDensity(one));
      Agreement.same("rollback rate of " + one, ratios.rollbackRate(), recount.rollbackRate(one));
    }
    return 3 * delivered.size();
  }
}
