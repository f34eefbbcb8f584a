import type { ExtractView } from '../../api/extract';
import type { Effect, Finding, FindingChange, FindingsOfIncident, NewFinding } from '../../api/findings';
import { Refusal } from './refusal';
import { people, robin } from './seed';

const titled = (title: string) => {
  if (title.trim()) return;
  const fields = [{ field: 'title', message: 'Say in one line what these incidents have in common.' }];
  throw new Refusal(422, 'invalid-fields', 'Say what they have in common.', { fields });
};

const person = (accountId: string | null) => people.find((one) => one.accountId === accountId) ?? null;

/** The systemic findings of the fake. */
export class FakeFindings {
  readonly all: Finding[] = [];
  /** What changed since a finding was worked on, by its id. */
  readonly effects = new Map<string, Effect>();
  private made = new Map<string, Finding>();

  of(key: string): FindingsOfIncident {
    return { findings: this.all.filter((one) => this.has(one, key)), mayEdit: true };
  }

  elevate({ incident }: ExtractView, wanted: NewFinding): FindingsOfIncident {
    titled(wanted.title);
    if (!this.made.has(wanted.requestId)) {
      const finding: Finding = {
        id: `finding-${this.all.length + 1}`,
        version: 1,
        title: wanted.title,
        hypothesis: wanted.hypothesis,
        owner: person(wanted.ownerAccountId),
        state: 'open',
        issue: null,
        issueHidden: false,
        createdBy: robin,
        createdAt: '2026-05-04T10:42:00Z',
        incidents: [incident],
        incidentCount: 1,
      };
      this.made.set(wanted.requestId, finding);
      this.all.push(finding);
    }
    return this.of(incident.key);
  }

  join({ incident }: ExtractView, id: string): FindingsOfIncident {
    const finding = this.find(id);
    finding.incidents = [incident, ...finding.incidents];
    finding.incidentCount++;
    return this.of(incident.key);
  }

  leave({ incident }: ExtractView, id: string): FindingsOfIncident {
    const finding = this.find(id);
    if (finding.incidentCount === 1)
      throw new Refusal(
        422,
        'last-incident',
        'This is the only incident of the finding. Set the finding to dropped instead.',
      );
    finding.incidents = finding.incidents.filter(({ key }) => key !== incident.key);
    finding.incidentCount--;
    return this.of(incident.key);
  }

  list(query: string) {
    const found = this.all.filter(
      ({ state, title }) => state === 'open' && title.toLowerCase().includes(query.toLowerCase()),
    );
    return {
      findings: found.map((one) => ({
        ...one,
        incidents: one.incidentCount,
        effect: this.effects.get(one.id) ?? null,
      })),
      counts: { open: found.length, inProgress: 0, done: 0, dropped: 0 },
      mayEdit: true,
    };
  }

  change(id: string, change: FindingChange): Finding {
    const finding = this.find(id);
    if (change.version !== finding.version)
      throw new Refusal(409, 'version-conflict', 'Somebody else saved.', { current: finding });
    titled(change.title);
    const { title, hypothesis, state } = change;
    Object.assign(finding, { title, hypothesis, state, version: finding.version + 1 });
    finding.owner = person(change.ownerAccountId);
    return finding;
  }

  private has(finding: Finding, key: string): boolean {
    return finding.incidents.some((one) => one.key === key);
  }

  private find(id: string): Finding {
    const found = this.all.find((one) => one.id === id);
    if (!found) throw new Refusal(404, 'not-found', 'There is no such finding in this project.');
    return found;
  }
}
