import Button from '@atlaskit/button/default/button';
import type { ReactNode } from 'react';
import type { Kind, Term } from '../../api/taxonomy';
import type { Change, Wanted } from './ChangeForm';

interface Props {
  kind: Kind;
  terms: Term[];
  want: (wanted: Wanted) => void;
  /** What is being done to one of them. */
  form: ReactNode;
  /** The term it is done to; null: to none yet. */
  openFor: string | null | undefined;
}

const inUse: [Change, string][] = [
  ['rename', 'Edit'],
  ['add', 'Add below'],
  ['move', 'Move'],
  ['merge', 'Merge'],
  ['split', 'Split'],
  ['retire', 'Retire'],
];

/** Classes or triggers, each below its parent. */
export function TermTree({ kind, terms, want, form, openFor }: Props) {
  const current = terms.filter((term) => !term.retired);
  const retired = terms.filter((term) => term.retired);
  // A term whose parent is retired stands at the top until somebody moves it.
  const keys = new Set(current.map(({ key }) => key));
  const below = (parent: string | null): Term[] =>
    current.filter((term) => (term.parent !== null && keys.has(term.parent) ? term.parent : null) === parent);
  const row = (term: Term, changes: [Change, string][]) => (
    <div className="term">
      <div>
        <strong>{term.name}</strong> {term.shipped && <span className="quiet small">ours</span>}
        {term.description && <div className="quiet small">{term.description}</div>}
        {term.examples.length > 0 && (
          <div className="quiet small">For example: {term.examples.join('; ')}</div>
        )}
      </div>
      <div className="row term-actions">
        {changes.map(([type, name]) => (
          <Button
            key={type}
            appearance="subtle"
            spacing="compact"
            aria-label={`${name} “${term.name}”`}
            onClick={() => want({ type, kind, key: term.key })}
          >
            {name}
          </Button>
        ))}
      </div>
      {openFor === term.key && form}
    </div>
  );
  const level = (parent: string | null): ReactNode => {
    const here = below(parent);
    return (
      here.length > 0 && (
        <ul className="plain terms">
          {here.map((term) => (
            <li key={term.key}>
              {row(term, inUse)}
              {level(term.key)}
            </li>
          ))}
        </ul>
      )
    );
  };
  return (
    <div className="stack tight">
      <div className="row apart">
        <h3>{kind === 'class' ? 'Classes: how it failed' : 'Triggers: what set it off'}</h3>
        <Button spacing="compact" onClick={() => want({ type: 'add', kind, key: null })}>
          {kind === 'class' ? 'Add a class' : 'Add a trigger'}
        </Button>
      </div>
      {openFor === null && form}
      {level(null)}
      {retired.length > 0 && (
        <details>
          <summary>
            {retired.length} retired {kind === 'class' ? 'classes' : 'triggers'}
          </summary>
          <ul className="plain terms">
            {retired.map((term) => (
              <li key={term.key}>
                {row(term, [['bring-back', 'Bring back']])}
                {term.mergedInto && (
                  <span className="quiet small">
                    merged into “{terms.find(({ key }) => key === term.mergedInto)?.name ?? term.mergedInto}”
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
