import { fromAddress } from './location';

/** What a person chose for a gadget. */
export interface GadgetSettings {
  projectKey: string;
  period: string;
}

/** One gadget on a dashboard, as the product that shows it keeps it. */
export interface DashboardItem {
  /** Whether this is only a look at what the gadget is, in the list of gadgets: there is nothing to read or save then. */
  readonly isPreview: boolean;
  /** Which of the app's gadgets it is. */
  readonly kind: string;
  /** What was chosen before, null for a new one. */
  read(): Promise<GadgetSettings | null>;
  save(settings: GadgetSettings): Promise<void>;
  isEditable(): Promise<boolean>;
  /** Calls back whenever somebody asks the product to configure the gadget. */
  onEdit(edit: () => void): void;
  setTitle(title: string): void;
}

/** The part of the bridge that a gadget uses. */
export interface GadgetBridge {
  request(request: {
    url: string;
    type: 'GET' | 'PUT';
    data?: string;
    contentType?: 'application/json';
    success(body: string): void;
    error(answer: { status?: number; responseText?: string }): void;
  }): void;
  jira: {
    isDashboardItemEditable(callback: (editable: boolean) => void): void;
    setDashboardItemTitle(title: string): void;
    DashboardItem?: { onDashboardItemEdit(edit: () => void): void };
  };
}

const notThere = 404;

/**
 * A gadget on a Jira dashboard: its choices are a property of the dashboard item, written as the person who configures it, so
 * that Jira decides who may. All that we believe about dashboards without having seen one is in this file.
 */
export class JiraDashboardItem implements DashboardItem {
  readonly isPreview = fromAddress('itemId') === '';
  readonly kind = fromAddress('show');
  private readonly bridge: () => GadgetBridge;
  private readonly refused: (answer: string | undefined) => string;

  constructor(bridge: () => GadgetBridge, refused: (answer: string | undefined) => string) {
    this.bridge = bridge;
    this.refused = refused;
  }

  private get property(): string {
    const [dashboard, item] = [fromAddress('dashboardId'), fromAddress('itemId')].map(encodeURIComponent);
    return `/rest/api/3/dashboard/${dashboard}/items/${item}/properties/idd.gadget`;
  }

  async read(): Promise<GadgetSettings | null> {
    return new Promise((resolve, reject) =>
      this.bridge().request({
        url: this.property,
        type: 'GET',
        success: (body) => resolve(JSON.parse(body).value),
        error: ({ status, responseText }) =>
          status === notThere ? resolve(null) : reject(new Error(this.refused(responseText))),
      }),
    );
  }

  async save(settings: GadgetSettings): Promise<void> {
    return new Promise((resolve, reject) =>
      this.bridge().request({
        url: this.property,
        type: 'PUT',
        data: JSON.stringify(settings),
        contentType: 'application/json',
        success: () => resolve(),
        error: ({ responseText }) => reject(new Error(this.refused(responseText))),
      }),
    );
  }

  async isEditable(): Promise<boolean> {
    return new Promise((resolve) => this.bridge().jira.isDashboardItemEditable(resolve));
  }

  onEdit(edit: () => void): void {
    this.bridge().jira.DashboardItem?.onDashboardItemEdit(edit);
  }

  setTitle(title: string): void {
    this.bridge().jira.setDashboardItemTitle(title);
  }
}
