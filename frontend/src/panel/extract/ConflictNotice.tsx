import Button from '@atlaskit/button/default/button';
import { Notice } from '../../ui/Notice';
import type { ExtractOptions } from '../../api/extract';
import { differences } from './differences';
import type { ExtractEditor } from './editor';
import type { Part } from './parts';

/** Two people wrote in the same place: shows the other text and asks which one to keep. */
export function ConflictNotice({
  editor,
  part,
  options,
}: {
  editor: ExtractEditor;
  part: Part;
  options?: ExtractOptions;
}) {
  const { conflicts } = editor.state();
  const theirs = conflicts[part];
  if (!(part in conflicts) || theirs === undefined) return null;
  return (
    <div role="alert">
      <Notice title="This changed elsewhere while you were writing" kind="warning">
        <div className="stack tight">
          <p>Your text is still here and not saved yet. Elsewhere it now says:</p>
          <dl className="stack tight">
            {differences(part, editor.parts()[part], theirs, options).map(({ label, theirs }) => (
              <div key={label}>
                <dt className="label">{label}</dt>
                <dd>{theirs}</dd>
              </div>
            ))}
          </dl>
          <div className="row">
            <Button onClick={() => editor.keepMine(part)}>Keep mine</Button>
            <Button onClick={() => editor.takeTheirs(part)}>Use the other</Button>
          </div>
        </div>
      </Notice>
    </div>
  );
}
