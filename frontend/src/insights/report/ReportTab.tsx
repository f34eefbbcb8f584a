import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { Period } from '../../api/insights';
import { readMetrics, readReport, type Metrics } from '../../api/metrics';
import { blocksOf } from '../../numbers/markdown';
import { Markdown } from '../../numbers/Markdown';
import { TakeAway } from '../../numbers/TakeAway';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { useLoaded } from '../../ui/useLoaded';
import { printLight } from './printLight';

const TrendChart = lazy(() => import('../../charts/TrendChart'));

const charted = ['improvement-yield', 'recurrence-rate'];

interface Props {
  projectKey: string;
  period: Period;
}

/** All of it on paper: what the server wrote for the period, with the two charts, and nothing to click in it. */
export default function ReportTab({ projectKey, period }: Props) {
  const read = useLoaded(
    useCallback(
      async () =>
        Promise.all([
          readReport(projectKey, period),
          readMetrics(projectKey, { ...period, grain: 'month', by: 'none' }),
        ]),
      [projectKey, period],
    ),
  );
  if (read.state === 'loading') return <Loading of="the report" heights={[40, 640]} />;
  if (read.state === 'failed') {
    return <Failure title="The report could not be read" failure={read.failure} retry={read.reload} />;
  }
  const [text, metrics] = read.view;
  return <Report text={text} metrics={metrics} />;
}

function Report({ text, metrics }: { text: string; metrics: Metrics }) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  return (
    <>
      <div className="row not-printed">
        <Button onClick={printLight}>Print or save as PDF</Button>
        <TakeAway
          what="the report"
          kind="Markdown"
          file={`${metrics.project.key}-report-${metrics.period.from}-${metrics.period.to}.md`}
          text={() => text}
        />
      </div>
      <article className="report stack" aria-label="Report">
        <Markdown blocks={blocks} />
        {charted
          .flatMap((id) => metrics.metrics.filter((one) => one.id === id))
          .map((metric) => (
            <Figure key={metric.id} of={metric} grain={metrics.grain} />
          ))}
      </article>
    </>
  );
}

function Figure({ of: metric, grain }: { of: Metrics['metrics'][number]; grain: Metrics['grain'] }) {
  const group = metric.groups.find(({ key }) => key === null);
  if (!group) return null;
  return (
    <figure className="stack tight">
      <figcaption>
        <h3>
          {metric.name} per {grain}
        </h3>
      </figcaption>
      <Suspense fallback={<Loading of="the chart" heights={[240]} />}>
        <TrendChart metric={metric} label={group.label} points={group.points} grain={grain} />
      </Suspense>
    </figure>
  );
}
