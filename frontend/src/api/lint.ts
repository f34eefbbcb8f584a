import { client } from './client';

export type StatementKind = 'requirement' | 'cause' | 'symptom' | 'wish' | 'echo';

/** How a statement in the place of the requirement reads. */
export interface StatementReading {
  kind: StatementKind;
  hint: string;
  because: string;
  /** The statement as a requirement in the person's own words; “…” is a gap to fill in. */
  proposal: string | null;
  rule: string;
  blocks: boolean;
}

interface Range {
  start: number;
  end: number;
}

/** Words about a person where a cause belongs, and where they are in the text. */
export interface BlameFinding extends Range {
  excerpt: string;
  /** What the phrasing would stand for. */
  sentence: Range;
  hint: string;
  phrasing: string;
  rule: string;
}

export const lintStatement = async (text: string, summary: string): Promise<StatementReading> =>
  client.post('/lint/statement', { text, summary });

export async function lintCause(text: string): Promise<BlameFinding[]> {
  const { findings } = await client.post<{ findings: BlameFinding[] }>('/lint/cause', { text });
  return findings;
}
