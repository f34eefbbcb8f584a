import type { BlameFinding } from '../../api/lint';
import { ListField } from '../../ui/ListField';
import { useBlame } from './useBlame';

type Props = Omit<Parameters<typeof ListField>[0], 'note'>;

/** Causes below each other. Where one is about a person, it says how to say it about the system. */
export function CauseList({ values, isReadOnly, ...rest }: Props) {
  const blame = useBlame(isReadOnly ? [] : values);
  return (
    <ListField
      {...rest}
      values={values}
      isReadOnly={isReadOnly}
      note={(row) => <BlameAdvice findings={blame[row] ?? []} />}
    />
  );
}

function BlameAdvice({ findings }: { findings: BlameFinding[] }) {
  return (
    <div className="advice" role="status" aria-label="About the wording">
      {findings.map(({ start, excerpt, hint }) => (
        <p key={start}>
          “{excerpt}”: {hint}
        </p>
      ))}
    </div>
  );
}
