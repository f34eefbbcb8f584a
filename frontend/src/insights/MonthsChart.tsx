import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { Month } from '../api/insights';
import { MonthsTable } from './MonthsTable';
import { counted } from './numbers';
import { useWidth } from './useWidth';

const height = 220;
const margin = { top: 8, right: 8, bottom: 28, left: 32 };
const labelWidth = 56;

const series = [
  { key: 'incidents', name: 'Incidents', colour: 'var(--ds-chart-neutral)' },
  { key: 'shipped', name: 'Improvements shipped', colour: 'var(--ds-chart-categorical-1)' },
] as const;

const tickLabel = { fill: 'var(--ds-text-subtle)', fontFamily: 'inherit', fontSize: 11 };

function inWords(months: Month[]): string {
  const incidents = months.reduce((sum, month) => sum + month.incidents, 0);
  const shipped = months.reduce((sum, month) => sum + month.shipped, 0);
  const span = `${months[0]?.month} to ${months.at(-1)?.month}`;
  return `Bars per month, ${span}: ${counted(incidents, 'incident')} and ${counted(shipped, 'improvement')} shipped in all. The table below has every number.`;
}

/** Incidents and shipped improvements side by side, month by month. */
export function MonthsChart({ months }: { months: Month[] }) {
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const plot = {
    width: Math.max(width - margin.left - margin.right, 10),
    height: height - margin.top - margin.bottom,
  };
  const x = scaleBand({ domain: months.map(({ month }) => month), range: [0, plot.width], padding: 0.25 });
  const within = scaleBand({
    domain: series.map(({ key }) => key),
    range: [0, x.bandwidth()],
    padding: 0.08,
  });
  const most = Math.max(1, ...months.flatMap(({ incidents, shipped }) => [incidents, shipped]));
  const y = scaleLinear({ domain: [0, most], range: [plot.height, 0], nice: true });
  const every = Math.max(1, Math.ceil((months.length * labelWidth) / plot.width));

  return (
    <figure className="card stack tight">
      <figcaption>
        <h2>Month by month</h2>
      </figcaption>
      <ul className="plain row small" aria-hidden="true">
        {series.map(({ key, name, colour }) => (
          <li key={key} className="row">
            <span className="swatch" style={{ background: colour }} />
            {name}
          </li>
        ))}
      </ul>
      <div ref={frame}>
        <svg
          width="100%"
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={inWords(months)}
        >
          <g transform={`translate(${margin.left}, ${margin.top})`}>
            {months.flatMap((month) =>
              series.map(({ key, colour }) => (
                <Bar
                  key={`${month.month} ${key}`}
                  x={(x(month.month) ?? 0) + (within(key) ?? 0)}
                  y={y(month[key])}
                  width={within.bandwidth()}
                  height={plot.height - y(month[key])}
                  fill={colour}
                />
              )),
            )}
            <AxisLeft
              scale={y}
              numTicks={Math.min(5, most)}
              tickFormat={(value) => (Number.isInteger(Number(value)) ? String(value) : '')}
              stroke="var(--ds-border)"
              tickStroke="var(--ds-border)"
              tickLabelProps={{ ...tickLabel, textAnchor: 'end', dx: -4, dy: 4 }}
            />
            <AxisBottom
              top={plot.height}
              scale={x}
              tickValues={months.map(({ month }) => month).filter((_, i) => i % every === 0)}
              stroke="var(--ds-border)"
              tickStroke="var(--ds-border)"
              tickLabelProps={{ ...tickLabel, textAnchor: 'middle' }}
            />
          </g>
        </svg>
      </div>
      <MonthsTable months={months} />
    </figure>
  );
}
