import type { BlameFinding, StatementReading } from '../../api/lint';

/** A few of the rules of the real lints, enough to show every kind of answer. */
export function statementReading({ text, summary }: { text: string; summary: string }): StatementReading {
  const said = text.trim().replace(/[.!]$/, '');
  if (said === '')
    return { ...reading('wish', 'Say which property would have prevented this.', ''), blocks: true };
  if (said.toLowerCase() === summary.toLowerCase())
    return reading('echo', 'This repeats the summary of the incident.', said);
  if (said.includes('…')) return reading('wish', 'Put into the gap what the system must do.', '…');
  if (/\bmust\b/.test(said)) return reading('requirement', 'This reads as a requirement.', 'must');
  const past = /^(.+) was (.+)$/.exec(said);
  if (past) {
    const proposal = `The system must … when ${past[1]?.toLowerCase()} is ${past[2]}.`;
    return { ...reading('cause', `This reads as a cause. For example: “${proposal}”`, 'was'), proposal };
  }
  return reading('wish', 'This reads as an intention.', said);
}

function reading(kind: StatementReading['kind'], hint: string, words: string): StatementReading {
  return {
    kind,
    hint,
    because: `Because it says “${words}”.`,
    proposal: null,
    rule: kind,
    blocks: kind === 'echo',
  };
}

const phrasing = 'The deploy had no check for …';

export function blameIn(text: string): BlameFinding[] {
  return [...text.matchAll(/\b(?:someone|the engineer) forgot\b/gi)].map(({ 0: excerpt, index }) => ({
    excerpt,
    start: index,
    end: index + excerpt.length,
    sentence: { start: 0, end: text.length },
    hint: `Say what the system lacked: “${phrasing}”`,
    phrasing,
    rule: 'somebody did',
  }));
}
