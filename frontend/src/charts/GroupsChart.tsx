import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import type { Group, Metric } from '../api/metrics';
import { useWidth } from '../numbers/useWidth';
import { inWords } from '../numbers/words';
import { border, line, tickLabel } from './look';
import { comparisonOf } from './sentences';

const rowHeight = 28;
const most = 15;
const margin = { top: 4, right: 24, bottom: 28 };

/** Groups below each other, each a dot with its interval: where intervals overlap, there is no telling them apart. */
export default function GroupsChart({ metric, groups }: { metric: Metric; groups: Group[] }) {
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const shown = groups.slice(0, most);
  const left = Math.min(200, Math.round(width * 0.34));
  const plot = { width: Math.max(width - left - margin.right, 10), height: shown.length * rowHeight };
  const nameOf = ({ key, label }: Group) => key ?? label;
  const labels = new Map(shown.map((group) => [nameOf(group), group.label]));
  const y = scaleBand({ domain: shown.map(nameOf), range: [0, plot.height] });
  const farthest = Math.max(
    ...shown.flatMap(({ total }) => [total.value ?? 0, total.enough ? (total.high ?? 0) : 0]),
  );
  const x = scaleLinear({ domain: [0, farthest || 1], range: [0, plot.width], nice: true });
  const height = plot.height + margin.top + margin.bottom;
  return (
    <div ref={frame}>
      <svg
        className="chart"
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={comparisonOf(metric, groups)}
      >
        <g transform={`translate(${left}, ${margin.top})`}>
          {shown.map((group) => {
            const { value, low, high, enough } = group.total;
            const middle = (y(nameOf(group)) ?? 0) + y.bandwidth() / 2;
            if (value === null) {
              return (
                <text key={nameOf(group)} {...tickLabel} x={4} y={middle} dy={4}>
                  not enough data
                </text>
              );
            }
            return (
              <g key={nameOf(group)}>
                {enough && low !== null && high !== null && (
                  <line x1={x(low)} x2={x(high)} y1={middle} y2={middle} stroke={line} strokeWidth={2} />
                )}
                <circle
                  cx={x(value)}
                  cy={middle}
                  r={5}
                  fill={enough ? line : 'var(--ds-surface-raised)'}
                  stroke={line}
                  strokeWidth={1.5}
                />
              </g>
            );
          })}
          <AxisLeft
            scale={y}
            hideTicks
            stroke={border}
            tickFormat={(key) => labels.get(key) ?? key}
            tickLabelProps={{ ...tickLabel, fill: 'var(--ds-text)', textAnchor: 'end', dx: -4, dy: 4 }}
          />
          <AxisBottom
            top={plot.height}
            scale={x}
            numTicks={4}
            tickFormat={(value) => inWords(Number(value), metric.unit)}
            stroke={border}
            tickStroke={border}
            tickLabelProps={{ ...tickLabel, textAnchor: 'middle' }}
          />
        </g>
      </svg>
    </div>
  );
}
