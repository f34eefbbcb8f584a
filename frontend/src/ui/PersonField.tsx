import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Person } from '../api/common';
import { Avatar, PersonName } from './Avatar';
import { Field } from './Field';
import { ReadField } from './ReadField';
import { usePeople } from './usePeople';

interface Props {
  label: string;
  projectKey: string;
  value: Person | null;
  onChange: (person: Person | null) => void;
  help?: string;
  error?: string;
  anchor?: string;
  isReadOnly?: boolean;
}

/**
 * Search for a person and choose one. The list opens inside the page and not over it, because the frame ends where the content
 * ends.
 */
export function PersonField({ label, projectKey, value, onChange, help, error, anchor, isReadOnly }: Props) {
  const list = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = query !== null;
  const { people, problem } = usePeople(projectKey, query ?? '', isOpen);
  const found = people ?? [];

  const close = () => setQuery(null);
  const choose = (person: Person | null) => {
    close();
    if (person?.accountId !== value?.accountId) onChange(person);
  };
  const search = (text: string) => {
    setQuery(text);
    setActive(0);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (isOpen) setActive((now) => Math.min(Math.max(now + step, 0), Math.max(found.length - 1, 0)));
      else search('');
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      const person = found[active];
      if (person) choose(person);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };

  if (isReadOnly) {
    return (
      <ReadField {...{ label, anchor }}>
        {value ? <PersonName person={value} /> : <span className="quiet">Nobody</span>}
      </ReadField>
    );
  }
  return (
    <Field label={label} help={help} error={error} anchor={anchor}>
      {(field) => (
        <>
          <Textfield
            {...field}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={isOpen ? list : undefined}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && found[active] ? `${list}-${active}` : undefined}
            autoComplete="off"
            placeholder="Search for a person"
            value={query ?? value?.displayName ?? ''}
            elemBeforeInput={
              value && !isOpen ? (
                <span style={{ paddingInlineStart: 6, display: 'flex' }}>
                  <Avatar key={value.accountId} person={value} />
                </span>
              ) : undefined
            }
            elemAfterInput={
              value && !isOpen ? (
                <Button
                  appearance="subtle"
                  spacing="compact"
                  onClick={() => choose(null)}
                  aria-label={`Remove ${value.displayName}`}
                >
                  ✕
                </Button>
              ) : undefined
            }
            onChange={(event) => search(event.currentTarget.value)}
            onClick={() => isOpen || search('')}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
          {isOpen && (
            <>
              <div className="options" id={list} role="listbox" aria-label={label}>
                {found.map((person, i) => (
                  <div
                    key={person.accountId}
                    id={`${list}-${i}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={i === active}
                    onMouseEnter={() => setActive(i)}
                    // Before the field loses the focus, which would close the list.
                    onMouseDown={(event) => {
                      event.preventDefault();
                      choose(person);
                    }}
                  >
                    <PersonName person={person} />
                  </div>
                ))}
              </div>
              <span className="quiet small" role="status">
                {problem ||
                  (people === null
                    ? 'Searching…'
                    : found.length === 0
                      ? 'Nobody by that name can be assigned here.'
                      : '')}
              </span>
            </>
          )}
        </>
      )}
    </Field>
  );
}
