import { host } from '#host';
import { client, part } from './client';
import { problemIn, Unreachable } from './problem';

export type Format = 'jsonl' | 'uci';

/** What became of a file of history. */
export interface ImportReport {
  state: 'running' | 'done' | 'failed';
  /** Lines, without a header. */
  read: number;
  /** Incidents. */
  accepted: number;
  /** Lines. */
  refused: number;
  reasons: { why: string; count: number; firstLines: number[] }[];
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/imports`;

/** Sends a file; it is read while it arrives, all of it or nothing. Gives what the report is found by. */
export async function sendHistory(
  projectKey: string,
  { file, format, zone }: { file: File; format: Format; zone: string },
  sent: (share: number) => void,
): Promise<string> {
  const query = new URLSearchParams({ format, ...(format === 'uci' && { zone }) });
  const answer = await host.upload(`/api${of(projectKey)}?${query}`, file, sent).catch((failure: unknown) => {
    throw failure instanceof TypeError ? new Unreachable() : failure;
  });
  if (!answer.ok) throw await problemIn(answer);
  return (await answer.json()).id;
}

export const readImport = async (projectKey: string, id: string): Promise<ImportReport> =>
  client.get(`${of(projectKey)}/${part(id)}`);
