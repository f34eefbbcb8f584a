import Button from '@atlaskit/button/default/button';
import { useState } from 'react';

interface Props {
  /** What the person wrote. */
  text: string;
  /** The same, said otherwise; none if there is nothing to offer. */
  wording: string | null;
  /** The wording is about the text as it stands. */
  isFresh: boolean;
  take: (wording: string) => void;
}

/** Offers a wording to take. Once it is taken, the person's own words can be put back. */
export function WordingButton({ text, wording, isFresh, take }: Props) {
  const [taken, setTaken] = useState({ from: '', to: '' });
  if (taken.to !== '' && text === taken.to) {
    return (
      <div>
        <Button appearance="subtle" spacing="compact" onClick={() => take(taken.from)}>
          Put my words back
        </Button>
      </div>
    );
  }
  if (wording === null) return null;
  const choose = () => {
    setTaken({ from: text, to: wording });
    take(wording);
  };
  return (
    // Out of sight while the next advice is under way: nothing below it moves.
    <div style={{ visibility: isFresh ? 'visible' : 'hidden' }}>
      <Button spacing="compact" onClick={choose}>
        Use this wording
      </Button>
    </div>
  );
}
