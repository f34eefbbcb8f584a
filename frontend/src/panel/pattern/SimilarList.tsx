import { useState } from 'react';
import type { SimilarGroup, SimilarQuestion as Question } from '../../api/pattern';
import { SimilarItem } from './SimilarItem';

const few = 3;

const unsaid: Record<Question, string> = {
  sameClass: 'Choose the root-cause class, and earlier incidents of it are shown here.',
  sameComponent: 'Name the component, and earlier incidents in it are shown here.',
  sameAiFailureMode:
    'Where generated code was involved, record its failure mode, and earlier incidents with it are shown here.',
};

const none: Record<Question, string> = {
  sameClass: 'No earlier incident of this class is recorded',
  sameComponent: 'No earlier incident in this component is recorded',
  sameAiFailureMode: 'No earlier incident with this failure of generated code is recorded',
};

/** Earlier incidents beside one question. They suggest an answer; a person gives it. */
export function SimilarList({ question, group }: { question: Question; group: SimilarGroup }) {
  const [all, setAll] = useState(false);
  const { value, incidents, total, complete } = group;
  if (value === null) return <p className="quiet small">{unsaid[question]}</p>;
  if (incidents.length === 0)
    return (
      <p className="quiet small">
        {none[question]} among those you may see: {value}.
      </p>
    );
  const shown = all ? incidents : incidents.slice(0, few);
  return (
    <div className="stack tight similar">
      <p className="quiet small">
        {complete ? total : `At least ${total}`} earlier {total === 1 ? 'incident' : 'incidents'}: {value}
        {total > incidents.length && `, the newest ${incidents.length} here`}
      </p>
      <ul className="plain stack tight" aria-label={`Earlier incidents: ${value}`}>
        {shown.map((incident) => (
          <SimilarItem key={incident.key} incident={incident} />
        ))}
      </ul>
      {incidents.length > few && (
        <div>
          <button type="button" className="text-button small" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show ${incidents.length - few} more`}
          </button>
        </div>
      )}
    </div>
  );
}
