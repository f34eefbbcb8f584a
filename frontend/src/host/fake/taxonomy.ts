import type { Operation, Preview, Review, Taxonomy, Term } from '../../api/taxonomy';
import { options, people } from './seed';

function term({ key, name, description }: { key: string; name: string; description: string }): Term {
  const rest = { parent: null, examples: [], retired: false, mergedInto: null, splitInto: [], shipped: true };
  return { key, name, description, ...rest };
}

/** The taxonomy of one project in memory: enough rules to try every form. */
export class FakeTaxonomy {
  readonly view: Taxonomy = {
    scope: 'project',
    project: 'OPS',
    stamp: '0.0',
    version: 0,
    source: 'shipped',
    classes: options.classes.map(term),
    triggers: options.triggers.map(term),
    versions: [],
    maySetSiteDefault: false,
  };

  /** The settings as they were last written as a file. */
  file = 'taxonomy: inherited\n';

  preview(operation: Operation): Preview {
    const { stamp } = this.view;
    const { changes } = applied(structuredClone(this.view), operation);
    const affected =
      operation.type === 'merge'
        ? [
            {
              kind: operation.kind,
              key: operation.key,
              name: this.name(operation.key),
              becomes: 'relabelled' as const,
              to: this.name(operation.into),
              count: 2,
              incidents: ['OPS-1', 'OPS-7'],
            },
          ]
        : [];
    return { stamp, changes, affected };
  }

  change(operation: Operation): Taxonomy {
    const { changes } = applied(this.view, operation);
    this.next(changes);
    return this.view;
  }

  inherited(): Preview {
    return { stamp: this.view.stamp, changes: ['Back to what is inherited.'], affected: [] };
  }

  inherit(): Taxonomy {
    this.view.classes = options.classes.map(term);
    this.view.triggers = options.triggers.map(term);
    this.next(['Back to the default of the site.']);
    this.view.source = 'shipped';
    return this.view;
  }

  review(): Review {
    return {
      splits: this.view.classes
        .filter(({ splitInto }) => splitInto.length > 0)
        .map(({ key, name, splitInto }) => ({
          kind: 'class' as const,
          key,
          name,
          into: splitInto.map((one) => this.name(one)),
          count: 1,
          incidents: ['OPS-1'],
        })),
    };
  }

  private name(key: string): string {
    return [...this.view.classes, ...this.view.triggers].find((one) => one.key === key)?.name ?? key;
  }

  private next(changes: string[]): void {
    const version = ++this.view.version;
    this.view.stamp = `0.${version}`;
    this.view.source = 'project';
    this.view.versions.unshift({ version, at: '2026-03-01T10:00:00Z', by: people[2]!, changes });
  }
}

/** Does it and says what it did. */
function applied(view: Taxonomy, operation: Operation): { changes: string[] } {
  const terms = operation.kind === 'class' ? view.classes : view.triggers;
  const add = ({
    name,
    description,
    examples,
  }: {
    name: string;
    description: string;
    examples: string[];
  }) => {
    const key = name.toLowerCase().replaceAll(/\W+/g, '-');
    terms.push({ ...term({ key, name, description }), examples, shipped: false });
    return key;
  };
  if (operation.type === 'add') {
    const key = add(operation);
    terms.find((one) => one.key === key)!.parent = operation.parent;
    return { changes: [`“${operation.name}” is added.`] };
  }
  const one = terms.find(({ key }) => key === operation.key)!;
  switch (operation.type) {
    case 'rename':
      Object.assign(one, { name: operation.name, description: operation.description, shipped: false });
      return { changes: [`“${operation.name}” reads differently.`] };
    case 'move':
      one.parent = operation.parent;
      return { changes: [`“${one.name}” moves.`] };
    case 'merge':
      Object.assign(one, { retired: true, mergedInto: operation.into });
      return { changes: [`“${one.name}” is merged.`] };
    case 'split':
      one.splitInto = operation.into.map(add);
      return { changes: [`“${one.name}” is split.`] };
    case 'finish-review':
      one.splitInto = [];
      return { changes: [`The review of “${one.name}” is finished.`] };
    case 'retire':
      one.retired = true;
      return { changes: [`“${one.name}” is retired.`] };
    case 'bring-back':
      Object.assign(one, { retired: false, mergedInto: null });
      return { changes: [`“${one.name}” is in use again.`] };
  }
}
