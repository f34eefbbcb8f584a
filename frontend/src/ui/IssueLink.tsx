import { host } from '#host';

/** The key of an issue, leading to it. */
export function IssueLink({ issueKey }: { issueKey: string }) {
  return (
    <button type="button" className="text-button" onClick={() => host.navigateToIssue(issueKey)}>
      {issueKey}
    </button>
  );
}
