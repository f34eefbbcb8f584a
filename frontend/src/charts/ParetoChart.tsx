import { AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar, LinePath } from '@visx/shape';
import type { Pareto } from '../api/pareto';
import { useWidth } from '../numbers/useWidth';
import { count, share } from '../numbers/words';
import { border, line, tickLabel } from './look';
import { paretoOf } from './sentences';

const rowHeight = 26;
const most = 12;
const margin = { top: 4, right: 96, bottom: 4 };

const shortened = (label: string, room: number) =>
  label.length > room ? `${label.slice(0, room - 1)}…` : label;

/** What most of the trouble comes from: the longest bar first, and the line of what they make together. */
export default function ParetoChart({ pareto }: { pareto: Pareto }) {
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const items = pareto.items.slice(0, most);
  const left = Math.min(220, Math.round(width * 0.36));
  const plot = { width: Math.max(width - left - margin.right, 10), height: items.length * rowHeight };
  const y = scaleBand({ domain: items.map(({ key }) => key), range: [0, plot.height], padding: 0.25 });
  const longest = Math.max(1, ...items.map(({ value }) => value));
  const x = scaleLinear({ domain: [0, longest], range: [0, plot.width] });
  const together = scaleLinear({ domain: [0, 1], range: [0, plot.width] });
  const middle = (key: string) => (y(key) ?? 0) + y.bandwidth() / 2;
  const labels = new Map(items.map(({ key, label }) => [key, label]));
  const height = plot.height + margin.top + margin.bottom;
  return (
    <div ref={frame}>
      <svg
        className="chart"
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={paretoOf(pareto)}
      >
        <g transform={`translate(${left}, ${margin.top})`}>
          {items.map(({ key, value }) => (
            <Bar key={key} y={y(key) ?? 0} width={x(value)} height={y.bandwidth()} fill={line} />
          ))}
          <LinePath
            data={items}
            x={({ cumulative }) => together(cumulative)}
            y={({ key }) => middle(key)}
            stroke="var(--ds-text-subtle)"
            strokeDasharray="4 3"
          />
          {items.map(({ key, cumulative, value }) => (
            <g key={key}>
              <circle cx={together(cumulative)} cy={middle(key)} r={3} fill="var(--ds-text-subtle)" />
              <text {...tickLabel} x={plot.width + 10} y={middle(key)} dy={4}>
                {count(value)} · {share(cumulative)}
              </text>
            </g>
          ))}
          <AxisLeft
            scale={y}
            hideTicks
            stroke={border}
            tickFormat={(key) => shortened(labels.get(key) ?? key, Math.floor(left / 6.4))}
            tickLabelProps={{ ...tickLabel, fill: 'var(--ds-text)', textAnchor: 'end', dx: -4, dy: 4 }}
          />
        </g>
      </svg>
    </div>
  );
}
