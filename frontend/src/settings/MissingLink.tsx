import Button from '@atlaskit/button/default/button';
import { host } from '#host';
import type { Settings } from '../api/settings';
import { Notice } from '../ui/Notice';

interface Props {
  link: Settings['improvementLink'];
  lookAgain: () => void;
}

/** How to get a link type that says what it is; the app itself may not make one. */
export function MissingLink({ link, lookAgain }: Props) {
  if (!link.missing) return null;
  return (
    <Notice title="A link type of its own is easier to read">
      <p>
        {link.mayCreate
          ? 'As a Jira administrator you can add it: '
          : 'Ask a Jira administrator to add it under Settings → Work items → Work item linking: '}
        name <strong>Improvement</strong>, outward <strong>improves</strong>, inward{' '}
        <strong>is improved by</strong>. Then choose it here.
      </p>
      <div className="row">
        {link.mayCreate && (
          <Button onClick={() => host.navigateToSite('/secure/admin/ViewLinkTypes!default.jspa')}>
            Open Jira’s link types
          </Button>
        )}
        <Button appearance="subtle" onClick={lookAgain}>
          Look again
        </Button>
      </div>
    </Notice>
  );
}
