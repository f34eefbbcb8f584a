import { host } from '#host';
import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import { commentReview, readReview } from '../../api/extract';
import { sentenceFor } from '../../api/problem';

/** The post-incident review, to be taken elsewhere: as text, or as a comment on the incident. */
export function Export({ incidentKey }: { incidentKey: string }) {
  const [text, setText] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);

  const attempt = async (work: () => Promise<string>) => {
    setBusy(true);
    setSaid('');
    setSaid(await work().catch(sentenceFor));
    setBusy(false);
  };
  const show = async () => {
    setText(await readReview(incidentKey));
    return '';
  };
  const comment = async () => {
    await commentReview(incidentKey);
    host.refreshIssue();
    return 'The review is a comment on this incident now.';
  };
  const copy = async () => {
    area.current?.select();
    await navigator.clipboard.writeText(text ?? '').catch(() => {
      throw new Error('The browser does not let this page copy. The text is selected: copy it yourself.');
    });
    return 'Copied.';
  };
  return (
    <div className="stack tight">
      <span className="label">Export</span>
      <div className="row">
        <Button spacing="compact" isDisabled={busy} onClick={async () => attempt(show)}>
          Show as Markdown
        </Button>
        <Button spacing="compact" isDisabled={busy} onClick={async () => attempt(comment)}>
          Post as a comment
        </Button>
      </div>
      {text !== null && (
        <>
          <textarea
            ref={area}
            className="export-text"
            aria-label="Post-incident review as Markdown"
            readOnly
            rows={10}
            value={text}
          />
          <div>
            <Button
              appearance="subtle"
              spacing="compact"
              isDisabled={busy}
              onClick={async () => attempt(copy)}
            >
              Copy
            </Button>
          </div>
        </>
      )}
      <p className="quiet small" role="status">
        {said}
      </p>
    </div>
  );
}
