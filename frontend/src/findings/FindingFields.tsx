import type { Person } from '../api/common';
import { LongTextField } from '../ui/LongTextField';
import { PersonField } from '../ui/PersonField';
import { TextField } from '../ui/TextField';

/** What a person writes about a finding. */
export interface Draft {
  title: string;
  hypothesis: string;
  owner: Person | null;
  issueKey: string;
}

interface Props {
  draft: Draft;
  projectKey: string;
  problems: Record<string, string>;
  issueHidden?: boolean;
  onChange: (change: Partial<Draft>) => void;
}

/** The fields of a finding, new or not. */
export function FindingFields({ draft, projectKey, problems, issueHidden, onChange }: Props) {
  return (
    <>
      <TextField
        label="What these incidents have in common"
        isRequired
        value={draft.title}
        error={problems.title}
        maxLength={200}
        onChange={(title) => onChange({ title })}
      />
      <LongTextField
        label="Hypothesis"
        help="Why it keeps happening, and what would show that this is so. At most 2,000 characters."
        value={draft.hypothesis}
        error={problems.hypothesis}
        onChange={(hypothesis) => onChange({ hypothesis })}
      />
      <PersonField
        label="Owner of the finding"
        projectKey={projectKey}
        value={draft.owner}
        error={problems.ownerAccountId}
        onChange={(owner) => onChange({ owner })}
      />
      <TextField
        label="Issue where it is worked on"
        placeholder="APP-123"
        help={
          issueHidden ? 'There is one that you may not see. It stays unless you name another.' : undefined
        }
        value={draft.issueKey}
        error={problems.issueKey}
        onChange={(key) => onChange({ issueKey: key.trim().toUpperCase() })}
      />
    </>
  );
}
