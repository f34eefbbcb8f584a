import type { Digest } from '../../api/peopleSettings';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { Box } from './Box';
import { problemOf, type PartProps } from './parts';
import { PeopleList } from './PeopleList';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((name) => ({
  key: name.toLowerCase(),
  name,
}));

const hours = Array.from({ length: 24 }, (_, hour) => ({
  key: String(hour),
  name: `${String(hour).padStart(2, '0')}:00`,
}));

/** Who looks for patterns, and when they hear of the week. */
export function DigestFields({ projectKey, choices, names, problems, onChange }: PartProps) {
  const { digest, patternAnalysts } = choices;
  const change = (part: Partial<Digest>) => digest && onChange({ digest: { ...digest, ...part } });
  return (
    <fieldset className="field setting">
      <legend>Pattern Analysts</legend>
      <PeopleList
        projectKey={projectKey}
        add="Add a Pattern Analyst"
        accounts={patternAnalysts}
        names={names}
        error={problemOf(problems, 'patternAnalysts')}
        onChange={(accounts) => onChange({ patternAnalysts: accounts })}
      />
      <Box
        name="Send them a weekly digest"
        on={digest !== null}
        onChange={(on) => onChange({ digest: on ? { day: 'monday', hour: 9, issueKey: '' } : null })}
      />
      {digest && (
        <>
          <SelectField
            label="Day of the digest"
            value={digest.day}
            options={days}
            error={problems['digest.day']}
            onChange={(day) => change({ day: day ?? 'monday' })}
          />
          <SelectField
            label="Hour of the digest"
            value={String(digest.hour)}
            options={hours}
            error={problems['digest.hour']}
            onChange={(hour) => change({ hour: Number(hour) })}
          />
          <TextField
            label="Issue of the digest"
            help="Jira notifies about issues only. Make one for the digest, which the analysts can see."
            placeholder={`${projectKey}-1`}
            value={digest.issueKey}
            error={problems['digest.issueKey']}
            onChange={(issueKey) => change({ issueKey })}
          />
        </>
      )}
    </fieldset>
  );
}
