import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scalePoint } from '@visx/scale';
import { Area, LinePath } from '@visx/shape';
import type { Grain, Metric, Point } from '../api/metrics';
import { inWords, periodName } from '../numbers/words';
import { useWidth } from '../numbers/useWidth';
import { border, chanceColour, everyNth, line, tickLabel } from './look';
import { sentenceOf } from './sentences';

const height = 240;
const margin = { top: 12, right: 16, bottom: 28, left: 56 };

const hasValue = ({ value }: Point) => value !== null;
const isSure = ({ enough, low, high }: Point) => enough && low !== null && high !== null;
const hasChance = ({ chance }: Point) => Boolean(chance);

interface Props {
  metric: Metric;
  label: string;
  points: Point[];
  grain: Grain;
}

/** One number over time: a line with the interval around it, and where there is one the band that chance alone would keep to. */
export default function TrendChart({ metric, label, points, grain }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const plot = {
    width: Math.max(width - margin.left - margin.right, 10),
    height: height - margin.top - margin.bottom,
  };
  const x = scalePoint({ domain: points.map(({ start }) => start), range: [0, plot.width], padding: 0.5 });
  const highest = Math.max(
    metric.unit === 'share' ? 0.1 : 0,
    ...points.flatMap(({ value, high, enough, chance }) => [
      value ?? 0,
      enough ? (high ?? 0) : 0,
      chance?.high ?? 0,
    ]),
  );
  const y = scaleLinear({ domain: [0, highest || 1], range: [plot.height, 0], nice: true });
  const at = (point: Point) => x(point.start) ?? 0;
  const every = everyNth(points.length, grain === 'week' ? 48 : 64, plot.width);
  return (
    <div ref={frame}>
      <svg
        className="chart"
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={sentenceOf(metric, label, points, grain)}
      >
        <g transform={`translate(${margin.left}, ${margin.top})`}>
          {y.ticks(4).map((tick) => (
            <line key={tick} x2={plot.width} y1={y(tick)} y2={y(tick)} stroke={border} strokeWidth={0.5} />
          ))}
          <Area
            data={points}
            defined={hasChance}
            x={at}
            y0={({ chance }) => y(chance?.low ?? 0)}
            y1={({ chance }) => y(chance?.high ?? 0)}
            fill={chanceColour}
            fillOpacity={0.25}
          />
          <Area
            data={points}
            defined={isSure}
            x={at}
            y0={({ low }) => y(low ?? 0)}
            y1={({ high }) => y(high ?? 0)}
            fill={line}
            fillOpacity={0.18}
          />
          {points.filter(isSure).map((point) => (
            <line
              key={point.start}
              x1={at(point)}
              x2={at(point)}
              y1={y(point.low ?? 0)}
              y2={y(point.high ?? 0)}
              stroke={line}
              strokeOpacity={0.5}
            />
          ))}
          <LinePath
            data={points}
            defined={hasValue}
            x={at}
            y={({ value }) => y(value ?? 0)}
            stroke={line}
            strokeWidth={2}
          />
          {points.filter(hasValue).map((point) => (
            <circle
              key={point.start}
              cx={at(point)}
              cy={y(point.value ?? 0)}
              r={4}
              fill={point.enough ? line : 'var(--ds-surface-raised)'}
              stroke={line}
              strokeWidth={1.5}
            />
          ))}
          <AxisLeft
            scale={y}
            numTicks={4}
            tickFormat={(value) => inWords(Number(value), metric.unit)}
            stroke={border}
            tickStroke={border}
            tickLabelProps={{ ...tickLabel, textAnchor: 'end', dx: -4, dy: 4 }}
          />
          <AxisBottom
            top={plot.height}
            scale={x}
            tickValues={points.map(({ start }) => start).filter((_, i) => i % every === 0)}
            tickFormat={(start) => periodName(start, grain)}
            stroke={border}
            tickStroke={border}
            tickLabelProps={{ ...tickLabel, textAnchor: 'middle' }}
          />
        </g>
      </svg>
    </div>
  );
}
