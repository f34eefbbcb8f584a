import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import {
  inheritTaxonomy,
  previewInherited,
  type Preview,
  type Scope,
  type Taxonomy,
} from '../../api/taxonomy';
import { Failure } from '../../ui/Failure';
import { Consequences } from './Consequences';

interface Props {
  scope: Scope;
  taxonomy: Taxonomy;
  done: (taxonomy: Taxonomy) => void;
}

/** The way back to what is above. */
export function Inherited({ scope, taxonomy, done }: Props) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const ask = async (call: () => Promise<void>) => {
    setFailure(null);
    try {
      await call();
    } catch (failure) {
      setFailure(failure);
    }
  };
  const look = async () => ask(async () => setPreview(await previewInherited(scope)));
  const inherit = async () => ask(async () => done(await inheritTaxonomy(scope, preview?.stamp ?? '')));
  return (
    <div className="stack tight">
      {failure !== null && <Failure title="The taxonomy stays as it is" failure={failure} />}
      {preview && <Consequences preview={preview} />}
      <div className="row">
        {preview ? (
          <>
            <Button appearance="primary" onClick={() => void inherit()}>
              Go back
            </Button>
            <Button appearance="subtle" onClick={() => setPreview(null)}>
              Cancel
            </Button>
          </>
        ) : (
          <Button onClick={() => void look()}>
            {taxonomy.scope === 'site' ? 'Go back to what is shipped' : 'Go back to what is inherited'}
          </Button>
        )}
      </div>
    </div>
  );
}
