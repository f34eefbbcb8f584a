import { useCallback } from 'react';
import type { ExtractView } from '../../api/extract';
import { readSimilar } from '../../api/pattern';
import { useLoaded } from '../../ui/useLoaded';

/** Earlier incidents like this one, asked again whenever what they are compared by was saved. */
export function useSimilar({ incident, rootCause, attribution }: ExtractView) {
  const { key } = incident;
  const { aiInvolved, failureMode } = attribution;
  const compared = JSON.stringify([rootCause.classKey, rootCause.component, aiInvolved, failureMode]);
  return useLoaded(useCallback(async () => readSimilar(key), [key, compared]));
}
