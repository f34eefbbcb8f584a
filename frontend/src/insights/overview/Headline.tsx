import { useId } from 'react';
import type { Metric, Metrics } from '../../api/metrics';
import { Explained } from '../../numbers/Explained';
import { Reading } from '../../numbers/Reading';
import { counted, share } from '../../numbers/words';

const headlines = ['improvement-yield', 'recurrence-rate', 'improvement-lag'];

/** The three numbers that say whether incidents pay. */
export function Headline({ of: { metrics } }: { of: Metrics }) {
  const found = headlines.flatMap((id) => metrics.filter((metric) => metric.id === id));
  const withShipped = metrics.find(({ id }) => id === 'incidents-with-shipped');
  return (
    <div className="metrics">
      {found.map((metric) => (
        <Card
          key={metric.id}
          metric={metric}
          beside={metric.id === 'improvement-yield' ? withShipped : undefined}
        />
      ))}
    </div>
  );
}

function Card({ metric, beside }: { metric: Metric; beside: Metric | undefined }) {
  const id = useId();
  const total = metric.groups.find(({ key }) => key === null)?.total;
  if (!total) return null;
  const also = beside?.groups.find(({ key }) => key === null)?.total;
  return (
    <section className="card metric stack tight" aria-labelledby={id}>
      <Explained {...metric}>
        <h2 id={id}>{metric.name}</h2>
      </Explained>
      <Reading of={total} unit={metric.unit} />
      {metric.id === 'improvement-yield' && total.numerator !== null && (
        <p className="small">
          {counted(total.numerator, 'improvement')} shipped, {counted(total.n, 'incident')}
        </p>
      )}
      {also && also.value !== null && (
        <p className="small">{share(also.value)} of incidents have at least one improvement shipped</p>
      )}
      {metric.goal && <p className="quiet small">Goal: {metric.goal}</p>}
    </section>
  );
}
