import { client, part } from './client';
import type { Person } from './common';

export type Kind = 'class' | 'trigger';

export interface Term {
  key: string;
  parent: string | null;
  name: string;
  description: string;
  examples: string[];
  retired: boolean;
  mergedInto: string | null;
  splitInto: string[];
  /** It came with the product, word for word. */
  shipped: boolean;
}

/** The classes and triggers of a project, or those that all projects of a site begin with. */
export interface Taxonomy {
  scope: 'project' | 'site';
  project: string | null;
  stamp: string;
  version: number;
  source: 'shipped' | 'site' | 'project';
  classes: Term[];
  triggers: Term[];
  versions: { version: number; at: string; by: Person; changes: string[] }[];
  maySetSiteDefault: boolean;
}

export interface Words {
  name: string;
  description: string;
  examples: string[];
}

export type Operation =
  | ({ type: 'add'; kind: Kind; parent: string | null } & Words)
  | ({ type: 'rename'; kind: Kind; key: string } & Words)
  | { type: 'move'; kind: Kind; key: string; parent: string | null }
  | { type: 'merge'; kind: Kind; key: string; into: string }
  | { type: 'split'; kind: Kind; key: string; into: Words[] }
  | { type: 'finish-review' | 'retire' | 'bring-back'; kind: Kind; key: string };

export interface Affected {
  kind: Kind;
  key: string;
  name: string;
  becomes: 'relabelled' | 'kept' | 'review';
  to: string | null;
  count: number;
  incidents: string[];
}

/** What a change would do. */
export interface Preview {
  stamp: string;
  changes: string[];
  affected: Affected[];
}

export interface Review {
  splits: { kind: Kind; key: string; name: string; into: string[]; count: number; incidents: string[] }[];
}

/** A project, or none for the default of the site. */
export type Scope = string | null;

const of = (scope: Scope) => (scope === null ? '/site/taxonomy' : `/projects/${part(scope)}/taxonomy`);

export const readTaxonomy = async (scope: Scope): Promise<Taxonomy> => client.get(of(scope));

export const readReview = async (projectKey: string): Promise<Review> =>
  client.get(`${of(projectKey)}/review`);

export const previewOperation = async (scope: Scope, stamp: string, operation: Operation): Promise<Preview> =>
  client.post(`${of(scope)}/preview`, { stamp, operation });

export const changeTaxonomy = async (scope: Scope, stamp: string, operation: Operation): Promise<Taxonomy> =>
  client.post(of(scope), { stamp, operation });

export const previewInherited = async (scope: Scope): Promise<Preview> =>
  client.get(`${of(scope)}/inherited`);

export const inheritTaxonomy = async (scope: Scope, stamp: string): Promise<Taxonomy> =>
  client.post(`${of(scope)}/inherited`, { stamp });
