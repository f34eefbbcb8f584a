import type { ExtractView } from '../../api/extract';
import type { RedFlag, Similar, SimilarGroup, SimilarIncident, SimilarQuestion } from '../../api/pattern';
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

const questions = Object.keys(traits) as SimilarQuestion[];

/** Earlier incidents of the fake that say the same. */
export function similarTo(extract: ExtractView, all: ExtractView[]): Similar {
  const earlier = all.slice(
    0,
    all.findIndex(({ incident }) => incident.key === extract.incident.key),
  );
  const shares = (question: SimilarQuestion, other: ExtractView) => {
    const { of } = traits[question];
    return of(extract) !== null && of(other) === of(extract);
  };
  const group = (question: SimilarQuestion): SimilarGroup => {
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
        caution: shares('sameClass', other)
          ? null
          : 'No common class is recorded: the cause may be another one.',
      })),
      total: found.length,
      complete: true,
    };
  };
  return {
    sameClass: group('sameClass'),
    sameComponent: group('sameComponent'),
    sameAiFailureMode: group('sameAiFailureMode'),
    readsAlike: earlier.reverse().flatMap((other) => alike(extract, other)),
    engine: 'words',
    note: 'Compared by words alone: comparing meaning is switched off for the server.',
  };
}

/** The fake knows a word when it is long. */
function alike({ incident }: ExtractView, { incident: other }: ExtractView): SimilarIncident[] {
  const words = incident.summary.toLowerCase().match(/[a-z]{8,}/g) ?? [];
  const shared = words.filter((word) => other.summary.toLowerCase().includes(word));
  if (shared.length === 0) return [];
  return [
    {
      ...other,
      reasons: [`Both mention ${shared.map((word) => `“${word}”`).join(' and ')}`],
      caution: 'Reads alike, which shows the same symptoms and not the same cause. Compare the causes first.',
    },
  ];
}

/** What the fake finds worth a look. */
export function redFlagsOf(extract: ExtractView): RedFlag[] {
  const commander = extract.response.roles.some(({ role }) => role === 'incident-commander');
  return commander
    ? []
    : [
        {
          code: 'no-commander',
          sentence: 'No incident commander is recorded.',
          field: 'response.roles',
        },
      ];
}
