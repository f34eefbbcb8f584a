import type { Delivery, DeliveryMonth } from '../../api/delivery';
import type { Figure } from '../../api/metrics';
import { DataTable, type Column } from '../../numbers/DataTable';
import { count, orNone, periodName, share, surenessOf } from '../../numbers/words';
import { evidenceName } from './evidence';

type Ratio = 'changeFailureRate' | 'defectDensity' | 'rollbackRate';

const given = (value: number | null) => (value === null ? '–' : count(value));

function ratio(title: string, of: Ratio, unit: 'ratio' | 'share'): Column<DeliveryMonth> {
  const show = (figure: Figure) => (
    <>
      {orNone(figure.value, unit)}
      {figure.value !== null && <div className="quiet small">{surenessOf(figure, unit)}</div>}
    </>
  );
  return { title, value: (month) => month[of].value, show: (month) => show(month[of]), isNumber: true };
}

/** The figures of each month with the three ratios, the latest first. */
export function MonthsTable({ of: { months }, projectKey }: { of: Delivery; projectKey: string }) {
  return (
    <DataTable<DeliveryMonth>
      caption="Delivery by month"
      columns={[
        {
          title: 'Month',
          value: ({ month }) => month,
          show: ({ month }) => periodName(`${month}-01`, 'month'),
        },
        {
          title: 'AI share of lines',
          value: ({ aiShare }) => aiShare,
          show: ({ aiShare, aiEvidence }) =>
            aiShare === null ? (
              '–'
            ) : (
              <>
                {share(aiShare)}
                {aiEvidence && <div className="quiet small">{evidenceName(aiEvidence)}</div>}
              </>
            ),
          isNumber: true,
        },
        {
          title: 'Deployments',
          value: ({ deployments }) => deployments,
          show: (one) => given(one.deployments),
          isNumber: true,
        },
        {
          title: 'Failures',
          value: ({ failures }) => failures,
          show: ({ failures, unsaid }) => (
            <>
              {count(failures)}
              {unsaid > 0 && <div className="quiet small">{count(unsaid)} without a trigger</div>}
            </>
          ),
          isNumber: true,
        },
        ratio('Failures per deployment', 'changeFailureRate', 'ratio'),
        ratio('Failures per 1,000 lines', 'defectDensity', 'ratio'),
        ratio('Rolled back', 'rollbackRate', 'share'),
      ]}
      rows={months.toReversed()}
      keyOf={({ month }) => month}
      file={`${projectKey}-delivery.csv`}
      none=""
    />
  );
}
