import type { Delivery, Relation } from '../../api/delivery';
import { DataTable } from '../../numbers/DataTable';
import { Explained } from '../../numbers/Explained';
import { inWords } from '../../numbers/words';

const about: Record<Relation['id'], { name: string; definition: string }> = {
  'change-failure-rate': {
    name: 'Failures per deployment',
    definition: 'Change failure rate: incidents that count as failures of a change, divided by deployments.',
  },
  'defect-density': {
    name: 'Failures per 1,000 lines',
    definition: 'Defect density: the same incidents, divided by the thousands of changed lines.',
  },
  'rollback-rate': {
    name: 'Rolled back',
    definition: 'Rollback rate: rollbacks, divided by deployments.',
  },
};

const found = ({ value, n, needed }: Relation): string => {
  if (value !== null) return inWords(value, 'ratio');
  return n < needed ? `Not enough data (${n} of ${needed} months)` : 'One of the two never changes';
};

const chance = ({ low, high, interval }: Relation): string =>
  low === null || high === null
    ? '–'
    : `${inWords(low, 'ratio')} to ${inWords(high, 'ratio')} (${interval ?? ''})`;

/** Whether the ratios go up and down with the share of AI; what causes what, it does not say. */
export function RelationsTable({ of: { relations }, projectKey }: { of: Delivery; projectKey: string }) {
  return (
    <div className="stack tight">
      <h3>Against the AI share</h3>
      <p className="small">
        Spearman’s rank correlation over the months in which both are known, from −1 to 1. Inside what chance
        alone brings it says nothing; outside it the two go together, and that does not say what causes what.
      </p>
      <DataTable<Relation>
        caption="Ratios against the AI share"
        columns={[
          {
            title: 'Ratio',
            value: ({ id }) => about[id].name,
            show: ({ id }) => (
              <Explained id={id} {...about[id]}>
                {about[id].name}
              </Explained>
            ),
          },
          { title: 'Correlation', value: ({ value }) => value, show: found, isNumber: true },
          { title: 'Chance alone', value: chance },
          { title: 'n', value: ({ n }) => n, isNumber: true },
        ]}
        rows={relations}
        keyOf={({ id }) => id}
        file={`${projectKey}-ai-correlation.csv`}
        none=""
      />
    </div>
  );
}
