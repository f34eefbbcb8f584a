import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { Conflict, fieldMessages } from '../../api/problem';
import {
  changeTaxonomy,
  previewOperation,
  type Kind,
  type Operation,
  type Preview,
  type Scope,
  type Taxonomy,
  type Term,
  type Words,
} from '../../api/taxonomy';
import { Failure } from '../../ui/Failure';
import { ListField } from '../../ui/ListField';
import { LongTextField } from '../../ui/LongTextField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { Consequences } from './Consequences';

export type Change = 'add' | 'rename' | 'move' | 'merge' | 'split' | 'retire' | 'bring-back';

/** What somebody is about to do, and to which term; to none when they add one at the top. */
export interface Wanted {
  type: Change;
  kind: Kind;
  key: string | null;
}

interface Props {
  scope: Scope;
  taxonomy: Taxonomy;
  wanted: Wanted;
  done: (taxonomy: Taxonomy) => void;
  changedElsewhere: (taxonomy: Taxonomy) => void;
  cancel: () => void;
}

const titles: Record<Change, string> = {
  add: 'Add',
  rename: 'Edit',
  move: 'Move',
  merge: 'Merge',
  split: 'Split',
  retire: 'Retire',
  'bring-back': 'Bring back',
};

function operation({ type, kind, key }: Wanted, words: Words, other: string | null): Operation {
  switch (type) {
    case 'add':
      return { type, kind, parent: key, ...words };
    case 'rename':
      return { type, kind, key: key ?? '', ...words };
    case 'move':
      return { type, kind, key: key ?? '', parent: other };
    case 'merge':
      return { type, kind, key: key ?? '', into: other ?? '' };
    case 'split':
      return { type, kind, key: key ?? '', into: [words] };
    default:
      return { type, kind, key: key ?? '' };
  }
}

/** One change: what it takes, what it would do, and then doing it. */
export function ChangeForm({ scope, taxonomy, wanted, done, changedElsewhere, cancel }: Props) {
  const { type, kind, key } = wanted;
  const terms = kind === 'class' ? taxonomy.classes : taxonomy.triggers;
  const term = terms.find((one) => one.key === key);
  const [words, setWords] = useState<Words>(() =>
    type === 'rename' && term
      ? { name: term.name, description: term.description, examples: term.examples }
      : { name: '', description: '', examples: [] },
  );
  const [other, setOther] = useState<string | null>(type === 'move' ? (term?.parent ?? null) : null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const problems = fieldMessages(failure);
  const ask = async (call: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await call();
    } catch (failure) {
      setPreview(null);
      // What was typed stays; looking again shows it against what is there now.
      if (failure instanceof Conflict) changedElsewhere(failure.current as Taxonomy);
      setFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  const wish = operation(wanted, words, other);
  const look = async () => ask(async () => setPreview(await previewOperation(scope, taxonomy.stamp, wish)));
  const apply = async () => ask(async () => done(await changeTaxonomy(scope, taxonomy.stamp, wish)));
  const title = `${titles[type]} ${term ? `“${term.name}”` : kind === 'class' ? 'a class' : 'a trigger'}`;
  const shownBeside = ['name', 'description', 'into', 'parent'].some((field) => problems[field]);
  return (
    <section className="card stack" aria-label={title}>
      <Inputs
        wanted={wanted}
        terms={terms}
        words={words}
        other={other}
        problems={problems}
        isReadOnly={preview !== null}
        setWords={setWords}
        setOther={setOther}
      />
      {failure !== null && !shownBeside && <Failure title="This cannot be done" failure={failure} />}
      {preview && <Consequences preview={preview} />}
      <div className="row">
        {preview ? (
          <Button appearance="primary" isDisabled={busy} onClick={() => void apply()}>
            Apply
          </Button>
        ) : (
          <Button appearance="primary" isDisabled={busy} onClick={() => void look()}>
            Show what changes
          </Button>
        )}
        {preview && <Button onClick={() => setPreview(null)}>Change it</Button>}
        <Button appearance="subtle" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

interface InputsProps {
  wanted: Wanted;
  terms: Term[];
  words: Words;
  other: string | null;
  problems: Record<string, string>;
  isReadOnly: boolean;
  setWords: (words: Words) => void;
  setOther: (other: string | null) => void;
}

function Inputs({ wanted, terms, words, other, problems, isReadOnly, setWords, setOther }: InputsProps) {
  const others = terms.filter((one) => !one.retired && one.key !== wanted.key);
  if (wanted.type === 'merge' || wanted.type === 'move') {
    const merge = wanted.type === 'merge';
    return (
      <SelectField
        label={merge ? 'Into' : 'Below'}
        help={merge ? 'Takes its place, also on past incidents.' : undefined}
        empty={merge ? 'Choose one' : 'Nothing: at the top'}
        value={other}
        options={others}
        error={problems.into ?? problems.parent ?? problems.key}
        isReadOnly={isReadOnly}
        onChange={setOther}
      />
    );
  }
  if (wanted.type === 'retire' || wanted.type === 'bring-back') return null;
  return (
    <>
      {wanted.type === 'split' && (
        <p className="quiet small">
          Names what is to be told apart from it. Incidents stay where they are and are listed for review.
        </p>
      )}
      <TextField
        label="Name"
        value={words.name}
        maxLength={80}
        error={problems.name}
        isReadOnly={isReadOnly}
        isRequired
        onChange={(name) => setWords({ ...words, name })}
      />
      <LongTextField
        label="Description"
        value={words.description}
        error={problems.description}
        isReadOnly={isReadOnly}
        onChange={(description) => setWords({ ...words, description })}
      />
      <ListField
        legend="Examples"
        entry="Example"
        add="Add an example"
        values={words.examples}
        isReadOnly={isReadOnly}
        onChange={(examples) => setWords({ ...words, examples })}
      />
    </>
  );
}
