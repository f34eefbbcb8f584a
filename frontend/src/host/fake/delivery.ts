import type { Delivery, DeliveryFigures, DeliveryMonth, Relation } from '../../api/delivery';
import type { Figure } from '../../api/metrics';
import { Refusal } from './refusal';

const needed = 8;

const figure = (value: number | null, n: number): Figure => ({
  n,
  value,
  median: null,
  p90: null,
  mean: null,
  low: value === null ? null : value / 2,
  high: value === null ? null : value * 2,
  interval: value === null ? null : 'exact Poisson 95 %',
  enough: value !== null && n >= 10,
  numerator: null,
  missing: 0,
});

function monthOf(figures: DeliveryFigures): DeliveryMonth {
  const { deployments, rollbacks, changedKloc } = figures;
  const failures = 3;
  const per = (value: number | null, by: number | null) =>
    value === null || by === null || by === 0 ? null : value / by;
  return {
    ...figures,
    incidents: 4,
    failures,
    unsaid: 1,
    changeFailureRate: figure(per(failures, deployments), deployments ?? 0),
    defectDensity: figure(per(failures, changedKloc), failures),
    rollbackRate: figure(per(rollbacks, deployments), deployments ?? 0),
  };
}

/** What the fake project delivers. */
export class FakeDelivery {
  mayEdit = true;
  private version = 1;
  private months: DeliveryFigures[] = [
    {
      month: '2025-10',
      deployments: 40,
      rollbacks: 2,
      changedKloc: 12.5,
      aiShare: 0.2,
      aiEvidence: 'sampled',
    },
    {
      month: '2025-11',
      deployments: 44,
      rollbacks: 1,
      changedKloc: 14,
      aiShare: 0.28,
      aiEvidence: 'sampled',
    },
    {
      month: '2025-12',
      deployments: 30,
      rollbacks: null,
      changedKloc: null,
      aiShare: null,
      aiEvidence: null,
    },
  ];

  view(): Delivery {
    const months = this.months.map(monthOf);
    const known = months.filter(({ aiShare }) => aiShare !== null).length;
    const relation = (id: Relation['id']): Relation => {
      const isEnough = known >= needed;
      return {
        id,
        n: known,
        needed,
        value: isEnough ? 0.31 : null,
        low: isEnough ? -0.71 : null,
        high: isEnough ? 0.69 : null,
        interval: isEnough ? 'permutation 95 %' : null,
      };
    };
    return {
      version: this.version,
      mayEdit: this.mayEdit,
      computedAt: '2025-12-31T10:42:00Z',
      latest: '2026-01',
      months,
      relations: [relation('change-failure-rate'), relation('defect-density'), relation('rollback-rate')],
    };
  }

  save({ version, months }: { version: number; months: DeliveryFigures[] }): Delivery {
    if (version !== this.version)
      throw new Refusal(409, 'version-conflict', 'Somebody else saved.', { current: this.view() });
    const twice = months.findIndex(({ month }, i) => months.slice(0, i).some((one) => one.month === month));
    if (twice >= 0) {
      throw new Refusal(422, 'invalid-fields', 'Some fields are not right.', {
        fields: [{ field: `months[${twice}].month`, message: 'This month is there twice.' }],
      });
    }
    this.months = months;
    this.version++;
    return this.view();
  }
}
