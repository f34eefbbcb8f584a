import Button from '@atlaskit/button/default/button';
import { Notice } from './Notice';
import { sentenceFor } from '../api/problem';

/** What did not work, in a sentence, and the way to try again. */
export function Failure({ title, failure, retry }: { title: string; failure: unknown; retry?: () => void }) {
  return (
    <div role="alert">
      <Notice title={title} kind="warning">
        <div className="stack tight">
          <p>{sentenceFor(failure)}</p>
          {retry && (
            <div>
              <Button onClick={retry}>Try again</Button>
            </div>
          )}
        </div>
      </Notice>
    </div>
  );
}
