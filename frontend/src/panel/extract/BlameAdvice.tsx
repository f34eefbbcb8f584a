import { lintCause, type BlameFinding } from '../../api/lint';
import { useAdvice, useIsTouched } from './useAdvice';
import { WordingButton } from './WordingButton';

interface Props {
  text: string;
  take: (text: string) => void;
}

/** Says of a cause where it is about a person, and how to say it about the system. Only of what is written now. */
export function BlameAdvice({ text, take }: Props) {
  const isTouched = useIsTouched(text);
  const advice = useAdvice(isTouched ? text : '', lintCause);
  const findings = advice?.answer ?? [];
  const [first] = findings;
  return (
    <div className="advice">
      <div role="status" aria-live="polite" aria-label="About the wording">
        {findings.map(({ start, excerpt, hint }) => (
          <p key={start}>
            “{excerpt}”: {hint}
          </p>
        ))}
      </div>
      <WordingButton
        text={text}
        wording={first ? without(text, first) : null}
        isFresh={advice?.isFresh ?? false}
        take={take}
      />
    </div>
  );
}

/** The text with the neutral phrasing in place of the sentence about a person. */
function without(text: string, { sentence, phrasing }: BlameFinding) {
  return text.slice(0, sentence.start) + phrasing + text.slice(sentence.end);
}
