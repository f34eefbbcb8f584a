import { useCallback } from 'react';
import type { ExtractView } from '../../api/extract';
import { readRedFlags } from '../../api/pattern';
import { sentenceFor } from '../../api/problem';
import { useLoaded } from '../../ui/useLoaded';

interface Props {
  view: ExtractView;
  goTo: (field: string) => void;
}

/** Red flags, told quietly: at the end of the panel, where their coming moves nothing, and only when there are any. */
export function WorthALook({ view, goTo }: Props) {
  const { incident, rootCause, response, timeline, signOff } = view;
  const { key } = incident;
  // Asked again when something was saved that they are told from.
  const told = JSON.stringify([
    rootCause.classKey,
    rootCause.component,
    response.roles,
    timeline,
    signOff.signed,
  ]);
  const flags = useLoaded(useCallback(async () => readRedFlags(key), [key, told]));
  if (flags.state === 'failed')
    return (
      <p className="quiet small">
        What is worth a look could not be read. {sentenceFor(flags.failure)}{' '}
        <button type="button" className="text-button" onClick={flags.reload}>
          Try again
        </button>
      </p>
    );
  if (flags.state !== 'ready' || flags.view.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="worth-a-look">
      <h2 id="worth-a-look">Worth a look</h2>
      <p className="quiet small">Nothing of this keeps the incident from closing.</p>
      <ul className="plain stack tight">
        {flags.view.map(({ code, sentence, field }) => (
          <li key={code}>
            <button type="button" className="text-button" onClick={() => goTo(field)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
