import type { DashboardItem } from './dashboardItem';

/** What the pages may ask of the product that frames them. Nothing else in the pages knows which product that is. */
export interface Host {
  /** The key in the address of this page, empty where the page is not about an issue. */
  readonly issueKey: string;
  /** The key in the address of this page, empty where the page is not about a project. */
  readonly projectKey: string;
  /** Starts following the colours of the product. Called once, before the first paint. */
  startTheme(): void;
  /** A fresh token that says to our backend who looks at the page. */
  token(): Promise<string>;
  /** Sends a request to our own backend as the person who looks at the page. */
  call(path: string, request: RequestInit): Promise<Response>;
  /** Sends a file to our own backend, and says meanwhile which share of it is on its way. */
  upload(path: string, file: Blob, sent: (share: number) => void): Promise<Response>;
  /** Asks Jira's own REST API as the person who looks at the page; what Jira refuses is thrown. */
  jira<Answer>(path: string, body: unknown): Promise<Answer>;
  /** Tells the product that the issue changed, so that its own parts of the screen read it again. */
  refreshIssue(): void;
  /** Shows a short message in the corner of the product. */
  flag(flag: Flag): void;
  /** Fits the frame to its content where the product does not notice by itself. */
  resize(): void;
  /** Leaves this page for the given issue. */
  navigateToIssue(key: string): void;
  /** Leaves this page for the insights of a project. */
  navigateToInsights(projectKey: string): void;
  /** Leaves this page for another one of the product; the path begins with a slash. */
  navigateToSite(path: string): void;
  /** The gadget that this page is, where it is one. */
  readonly dashboardItem: DashboardItem;
  /** What the workflow editor stores with a rule. */
  readonly workflowConfiguration: WorkflowConfiguration;
}

export type { DashboardItem, GadgetSettings } from './dashboardItem';

export interface Flag {
  title: string;
  body: string;
  type: 'success' | 'info' | 'warning' | 'error';
}

export interface WorkflowConfiguration {
  /** What was saved with the rule before, empty for a new one. */
  read(): Promise<string>;
  /** Gives the text to store when the person saves the rule. */
  onSave(text: () => string): void;
}
