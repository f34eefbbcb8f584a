import type { ExtractView } from '../../api/extract';
import type { Similar, SimilarGroup } from '../../api/pattern';
import { options } from './seed';

const traits = {
  sameClass: {
    of: ({ rootCause }: ExtractView) => rootCause.classKey,
    name: (key: string) => options.classes.find((one) => one.key === key)?.name ?? key,
    reason: 'Same class',
  },
  sameComponent: {
    of: ({ rootCause }: ExtractView) => rootCause.component || null,
    name: (component: string) => component,
    reason: 'Same component',
  },
  sameAiFailureMode: {
    of: ({ attribution }: ExtractView) => (attribution.aiInvolved === 'yes' ? attribution.failureMode : null),
    name: (key: string) => options.aiFailureModes.find((one) => one.key === key)?.name ?? key,
    reason: 'Same failure of generated code',
  },
};

const questions = Object.keys(traits) as (keyof Similar)[];

/** Earlier incidents of the fake that say the same. */
export function similarTo(extract: ExtractView, all: ExtractView[]): Similar {
  const earlier = all.slice(
    0,
    all.findIndex(({ incident }) => incident.key === extract.incident.key),
  );
  const shares = (question: keyof Similar, other: ExtractView) => {
    const { of } = traits[question];
    return of(extract) !== null && of(other) === of(extract);
  };
  const group = (question: keyof Similar): SimilarGroup => {
    const { of, name } = traits[question];
    const value = of(extract);
    const found = earlier.filter((other) => shares(question, other)).reverse();
    return {
      value: value === null ? null : name(value),
      incidents: found.slice(0, 10).map((other) => ({
        ...other.incident,
        reasons: questions
          .filter((one) => shares(one, other))
          .map((one) => `${traits[one].reason}: ${traits[one].name(traits[one].of(extract) ?? '')}`),
      })),
      total: found.length,
      complete: true,
    };
  };
  return {
    sameClass: group('sameClass'),
    sameComponent: group('sameComponent'),
    sameAiFailureMode: group('sameAiFailureMode'),
  };
}
