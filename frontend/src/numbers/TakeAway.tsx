import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import { sentenceFor } from '../api/problem';
import { copyOf, saveAs } from './save';

interface Props {
  /** What is taken, as "the Pareto", for who only hears the button. */
  what: string;
  file: string;
  text: () => string | Promise<string>;
  kind?: 'CSV' | 'Markdown';
}

const types = { CSV: 'text/csv', Markdown: 'text/markdown' };

/** Takes something along as a file, or by copying where a file cannot be saved. */
export function TakeAway({ what, file, text, kind = 'CSV' }: Props) {
  const [said, setSaid] = useState('');
  const attempt = async (work: (text: string) => string | Promise<string>) => {
    setSaid('');
    try {
      setSaid(await work(await text()));
    } catch (failure) {
      setSaid(sentenceFor(failure));
    }
  };
  const save = async () =>
    attempt((content) => {
      saveAs(file, content, types[kind]);
      return `Saved as ${file}.`;
    });
  const copy = async () =>
    attempt(async (content) =>
      (await copyOf(content)) ? 'Copied.' : 'The browser does not let this page copy.',
    );
  return (
    <div className="row take-away">
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={`Save as ${kind}: ${what}`}
        onClick={() => void save()}
      >
        Save as {kind}
      </Button>
      <Button appearance="subtle" spacing="compact" aria-label={`Copy: ${what}`} onClick={() => void copy()}>
        Copy
      </Button>
      <span className="quiet small" role="status">
        {said}
      </span>
    </div>
  );
}
