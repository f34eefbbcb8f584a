import { client, part } from './client';

/** The AI tools that people of a project choose from. */
export interface AiTools {
  version: number;
  /** Whether this is the list that came with the product. */
  isShipped: boolean;
  tools: string[];
  shipped: string[];
}

const of = (projectKey: string) => `/projects/${part(projectKey)}/ai-tools`;

export const readTools = async (projectKey: string): Promise<AiTools> => client.get(of(projectKey));

export const saveTools = async (projectKey: string, version: number, tools: string[]): Promise<AiTools> =>
  client.put(of(projectKey), { version, tools });
