/** Someone in Jira. */
export interface Person {
  accountId: string;
  displayName: string;
  avatarUrl: string | null;
}

/** One entry of a list to choose from, in the words of the project. */
export interface Choice {
  key: string;
  name: string;
  description: string;
}

/** A status of a Jira workflow. */
export interface Status {
  id: string;
  name: string;
  category: 'new' | 'indeterminate' | 'done';
}

export type Answer = 'yes' | 'no' | 'unknown';
