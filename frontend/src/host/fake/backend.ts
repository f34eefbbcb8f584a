import type { ExtractCommand, ExtractView, HistoryView } from '../../api/extract';
import type { Exemption, Gate } from '../../api/gate';
import type {
  Improvement,
  ImprovementCommand,
  ImprovementLink,
  NewImprovement,
} from '../../api/improvements';
import type { FindingChange, NewFinding } from '../../api/findings';
import type { Asked as AskedMetrics } from '../../api/metrics';
import type { DeliveryFigures } from '../../api/delivery';
import type { MaturityAnswer } from '../../api/maturity';
import type { Verdict } from '../../api/queue';
import type { Pareto } from '../../api/pareto';
import type { DryRun, Form, GatePolicy, PolicyView } from '../../api/policy';
import type { ChosenSettings } from '../../api/settings';
import type { PeopleChoices } from '../../api/peopleSettings';
import type { Operation } from '../../api/taxonomy';
import { FakeFindings } from './findings';
import { FakeQueue } from './queue';
import { aiVolume } from './ai';
import { FakeDelivery } from './delivery';
import { FakeImports } from './imports';
import { FakeMaturity, report } from './maturity';
import {
  funnel,
  heatMap,
  metrics,
  metricsCsv,
  mining,
  overdue,
  pareto,
  pastTheGate,
  reductions,
} from './metrics';
import { portfolio } from './portfolio';
import { redFlagsOf, similarTo } from './pattern';
import { Refusal } from './refusal';
import { estimated, timelineOf } from './record';
import { FakePeople } from './peopleSettings';
import { missing, reasons, steps } from './rules';
import { FakeTools } from './tools';
import { blameIn, statementReading } from './lint';
import { FakeRestore } from './restore';
import { FakeTaxonomy } from './taxonomy';
import {
  health,
  incidents,
  improvements,
  open,
  options,
  people,
  policy,
  projects,
  robin,
  settings,
  type Incident,
} from './seed';

interface Asked {
  path: string;
  query: URLSearchParams;
  method: string;
  body: unknown;
}

export { Refusal };

/** Our backend in memory: the same calls, the same refusals, and what happens in one call is seen by the next. */
export class Backend {
  private incidents: Incident[] = incidents();
  private improvements: Improvement[] = improvements();
  readonly settings = settings();
  readonly taxonomy = new FakeTaxonomy();
  readonly people = new FakePeople();
  readonly findings = new FakeFindings();
  readonly queue = new FakeQueue();
  readonly maturity = new FakeMaturity();
  readonly imports = new FakeImports();
  readonly delivery = new FakeDelivery();
  /** What was answered to “how did it go”, by incident. */
  readonly scores = new Map<string, number>();
  /** Whether the incidents are closed long enough to ask that. */
  mayRate = false;
  readonly tools = new FakeTools();
  readonly restores = new FakeRestore();
  private changes: HistoryView['changes'] = [];
  readonly policy = policy();
  /** What the projects of the site follow; null: what is shipped. */
  sitePolicy: PolicyView | null = null;
  private exemptions = new Map<string, Exemption[]>();
  /** Whether the person in front of the pages may waive and override. */
  mayExempt = false;
  private created = new Map<string, string>();
  /** How often the gate still answers that the verdict is on its way. */
  publishesAfter = 0;
  /** What the next matching calls answer instead. */
  private refusals: { matches: RegExp; refusal: Refusal | 'offline' }[] = [];
  /** Every call that came, as "POST /api/…". */
  readonly calls: string[] = [];

  /** The next call that matches is refused. */
  refuse(matches: RegExp, refusal: Refusal | 'offline'): void {
    this.refusals.push({ matches, refusal });
  }

  async answer(url: string, request: RequestInit): Promise<Response> {
    const { pathname, searchParams } = new URL(url, 'http://fake');
    const method = request.method ?? 'GET';
    this.calls.push(`${method} ${pathname}`);
    const planned = this.refusals.findIndex(({ matches }) => matches.test(`${method} ${pathname}`));
    const [refused] = planned < 0 ? [] : this.refusals.splice(planned, 1);
    if (refused?.refusal === 'offline') throw new TypeError('Failed to fetch');
    const isYaml = pathname.includes('.yaml');
    const body =
      typeof request.body !== 'string' ? undefined : isYaml ? request.body : JSON.parse(request.body);
    try {
      if (refused) throw refused.refusal;
      const view = this.route({ path: pathname.replace(/^\/api/, ''), query: searchParams, method, body });
      if (typeof view === 'string') return new Response(view);
      if (view instanceof Response) return view;
      return Response.json(structuredClone(view) ?? null, { status: method === 'GET' ? 200 : 201 });
    } catch (refusal) {
      if (refusal instanceof Refusal) return Response.json(refusal.body, { status: refusal.status });
      throw refusal;
    }
  }

  /** Somebody else changes the Extract while the page is open. */
  meanwhile(key: string, change: (extract: ExtractView) => void): void {
    const extract = this.incident(key).extract;
    change(extract);
    extract.version++;
  }

  extract(key: string): ExtractView {
    const { extract } = this.incident(key);
    return { ...extract, steps: steps(extract) };
  }

  private route({ path, query, method, body }: Asked): unknown {
    const [kind = '', key = '', what = '', more = '', rest = ''] = path
      .split('/')
      .slice(1)
      .map(decodeURIComponent);
    const call = `${method} ${kind}${what && `/${what}`}${more && `/${more}`}${rest && `/${rest}`}`;
    switch (call) {
      case 'GET issues':
        return this.issue(key);
      case 'GET incidents/extract':
        return this.extract(key);
      case 'POST incidents/extract':
        return this.change(key, body as { version: number; command: ExtractCommand });
      case 'GET incidents/extract/options':
        return { ...options, aiTools: this.tools.view().tools };
      case 'GET incidents/extract/timeline':
        return timelineOf(this.incident(key).extract);
      case 'GET incidents/extract/history':
        return { changes: this.changes };
      case 'GET incidents/extract/export.md':
        return new Response(`# Post-incident review: ${key}\n`);
      case 'POST incidents/extract/export/comment':
        return { commentId: '1' };
      case 'GET incidents/similar':
        return similarTo(
          this.incident(key).extract,
          this.incidents.map(({ extract }) => extract),
        );
      case 'GET incidents/red-flags':
        return { flags: redFlagsOf(this.incident(key).extract) };
      case 'GET incidents/findings':
        return this.findings.of(key);
      case 'POST incidents/findings':
        return this.findings.elevate(this.incident(key).extract, body as NewFinding);
      case 'POST incidents/findings/join':
        return this.findings.join(this.incident(key).extract, (body as { findingId: string }).findingId);
      case 'POST incidents/findings/leave':
        return this.findings.leave(this.incident(key).extract, (body as { findingId: string }).findingId);
      case 'GET projects/findings':
        return this.findings.list(query.get('query') ?? '');
      case `PUT projects/findings/${more}`:
        return this.findings.change(more, body as FindingChange);
      case 'GET incidents/gate':
        return this.gate(key);
      case 'POST incidents/gate/check':
        this.publishesAfter = 0;
        return this.gate(key);
      case 'POST incidents/gate/waive':
      case 'POST incidents/gate/override':
        return this.exempt(key, more, body as { form?: Form; reason: string });
      case 'GET projects/policy':
        return this.policy;
      case 'POST projects/policy/inherited':
        Object.assign(this.policy, { ...policy(), version: this.policy.version + 1 });
        return this.policy;
      case 'GET site':
        return key === 'policy'
          ? (this.sitePolicy ?? { ...policy(), version: 0 })
          : { ...this.taxonomy.view, scope: 'site', project: null, source: 'shipped' };
      case 'PUT site':
        this.sitePolicy = {
          ...policy(),
          ...(body as { policy: GatePolicy }),
          version: (this.sitePolicy?.version ?? 0) + 1,
          source: 'site',
        };
        return this.sitePolicy;
      case 'POST site/inherited':
        this.sitePolicy = null;
        return { ...policy(), version: 0 };
      case 'PUT projects/policy':
        return this.choosePolicy(body as { version: number; policy: GatePolicy });
      case 'POST projects/policy/dry-run':
        return this.dryRun(body as { policy: GatePolicy; months: number });
      case 'GET projects/restore':
        return this.restores.look();
      case 'POST projects/restore':
        return this.restores.ask();
      case 'GET projects/gate/health':
        return health;
      case 'GET incidents/improvements':
        return { improvements: this.linkedTo(key) };
      case 'GET incidents/improvements/options':
        return { projects };
      case 'POST incidents/improvements':
        return this.create(key, body as NewImprovement);
      case 'POST incidents/improvements/links':
        return this.link(key, body as ImprovementLink);
      case 'GET improvements':
        return this.improvement(key);
      case 'POST improvements':
        return this.changeImprovement(key, body as { version: number; command: ImprovementCommand });
      case 'GET projects/people':
        return { people: people.filter((one) => matches(one.displayName, query.get('query') ?? '')) };
      case 'GET projects/people/settings':
        return this.people.view;
      case 'PUT projects/people/settings':
        return this.people.choose(body as { version: number; choices: PeopleChoices });
      case 'GET projects/metrics':
        return metrics(key, asMetrics(query));
      case 'GET projects/metrics.csv':
        return metricsCsv(key);
      case 'GET projects/funnel':
        return funnel(key);
      case 'GET projects/past-the-gate':
        return pastTheGate(key);
      case 'GET projects/overdue':
        return overdue(key);
      case 'GET projects/repeat-reduction':
        return reductions(key);
      case 'GET projects/mining':
        return mining(key);
      case 'GET projects/pareto':
        return pareto(key, query.get('by') as Pareto['by'], query.get('weight') as Pareto['weight']);
      case 'GET projects/maturity':
        return this.maturity.view();
      case 'PUT projects/maturity/answers':
        return this.maturity.answer(body as MaturityAnswer);
      case 'GET projects/ai-volume':
        return aiVolume();
      case 'GET projects/delivery':
        return this.delivery.view();
      case 'PUT projects/delivery':
        return this.delivery.save(body as { version: number; months: DeliveryFigures[] });
      case 'POST projects/imports':
        return this.imports.take(query.get('format'), query.get('zone'));
      case `GET projects/imports/${more}`:
        return this.imports.look(more);
      case 'GET projects/report.md':
        return report;
      case 'GET incidents/satisfaction':
        return { mine: this.scores.get(key) ?? null, open: this.mayRate };
      case 'PUT incidents/satisfaction':
        this.scores.set(key, (body as { score: number }).score);
        return null;
      case 'GET portfolio':
        return portfolio();
      case 'GET projects/queue':
        return this.queue.view();
      case 'POST projects/queue/reviewed':
        return this.queue.review();
      case `POST projects/queue/${more}`:
        return this.queue.judge(more, body as { verdict: Verdict });
      case 'GET projects/heatmap':
        return heatMap(key);
      case 'POST projects/insights/mine-again':
        return {};
      case 'GET projects/settings':
        return this.settings;
      case 'PUT projects/settings':
        return this.choose(body as ChosenSettings);
      case 'GET projects/settings.yaml':
        return this.taxonomy.file;
      case 'POST projects/settings.yaml/diff':
        return { stamp: this.taxonomy.view.stamp, changes: [`taxonomy: ${body as string}`] };
      case 'PUT projects/settings.yaml':
        this.taxonomy.file = body as string;
        return { stamp: this.taxonomy.view.stamp, changes: [] };
      case 'GET projects/ai-tools':
        return this.tools.view();
      case 'PUT projects/ai-tools':
        return this.tools.save(body as { version: number; tools: string[] });
      case 'GET projects/taxonomy':
        return this.taxonomy.view;
      case 'POST projects/taxonomy':
        return this.taxonomy.change((body as { operation: Operation }).operation);
      case 'POST projects/taxonomy/preview':
        return this.taxonomy.preview((body as { operation: Operation }).operation);
      case 'GET projects/taxonomy/inherited':
        return this.taxonomy.inherited();
      case 'POST projects/taxonomy/inherited':
        return this.taxonomy.inherit();
      case 'POST lint':
        return key === 'statement'
          ? statementReading(body as { text: string; summary: string })
          : { findings: blameIn((body as { text: string }).text) };
      case 'GET projects/taxonomy/review':
        return this.taxonomy.review();
      default:
        throw new Refusal(404, 'not-found', `The fake does not know ${call}.`);
    }
  }

  private incident(key: string): Incident {
    const found = this.incidents.find((one) => one.extract.incident.key === key);
    if (!found) throw new Refusal(404, 'not-found', 'This issue does not exist, or you may not see it.');
    return found;
  }

  private linkedTo(key: string): Improvement[] {
    return this.improvements
      .filter((one) => one.incidents.some((incident) => incident.key === key))
      .map((one) => this.improvement(one.key));
  }

  private improvement(key: string): Improvement {
    const found = this.improvements.find((one) => one.key === key);
    if (!found) throw new Refusal(404, 'not-found', 'This issue does not exist, or you may not see it.');
    return { ...found, missing: missing(found) };
  }

  private issue(key: string) {
    const incident = this.incidents.find((one) => one.extract.incident.key === key);
    if (incident) return { ...incident.extract.incident, role: 'incident' };
    const improvement = this.improvements.find((one) => one.key === key);
    if (improvement) return { ...improvement, role: 'improvement' };
    return { key, id: '1', projectKey: 'OPS', summary: 'Something else', status: open, role: 'other' };
  }

  private change(
    key: string,
    { version, command }: { version: number; command: ExtractCommand },
  ): ExtractView {
    const extract = this.incident(key).extract;
    if (version !== extract.version) {
      throw new Refusal(409, 'version-conflict', 'Somebody else saved in the meantime.', {
        current: this.extract(key),
      });
    }
    if (command.type === 'state-requirement') refuseEcho(command.requirement.statement, extract);
    apply(extract, command);
    extract.version++;
    this.changes.unshift({
      version: extract.version,
      step: command.type,
      by: robin,
      at: new Date().toISOString(),
    });
    extract.savedAt = new Date().toISOString();
    return this.extract(key);
  }

  private gate(key: string): Gate {
    const { extract, bypasses } = this.incident(key);
    const exemptions = this.exemptions.get(key) ?? [];
    const [latest] = exemptions;
    const found = latest
      ? reasons(extract, this.linkedTo(key)).filter(
          ({ field }) => latest.form === 'light' && /^(requirement|attribution|improvements)/.test(field),
        )
      : reasons(extract, this.linkedTo(key));
    const published = this.publishesAfter === 0;
    if (!published) this.publishesAfter--;
    return {
      state: found.length === 0 ? 'open' : 'blocked',
      message:
        found.length === 0
          ? ''
          : `IDD keeps ${key} from closing. Still missing: ${found.map((reason) => reason.sentence).join(' ')}`,
      reasons: found,
      decidedAt: new Date().toISOString(),
      published,
      closed: extract.incident.status.category === 'done',
      mode: this.policy.policy.mode,
      form: latest?.form ?? 'full',
      severity: { level: 'SEV-1', label: 'SEV2' },
      findings: [],
      reviewDue: null,
      exemptions,
      mayExempt: this.mayExempt,
      bypasses,
    };
  }

  private exempt(key: string, how: string, { form = 'none', reason }: { form?: Form; reason: string }): Gate {
    if (reason.trim().length < 10) {
      const fields = [{ field: 'reason', message: 'Give the reason in 10 to 1,000 characters.' }];
      throw new Refusal(422, 'invalid-fields', 'Give the reason.', { fields });
    }
    const granted: Exemption = {
      kind: how === 'override' ? 'override' : 'waiver',
      form,
      reason,
      by: people[2] ?? { accountId: '', displayName: '', avatarUrl: null },
      at: new Date().toISOString(),
      until: null,
      active: true,
      endedBecause: null,
    };
    this.exemptions.set(key, [granted, ...(this.exemptions.get(key) ?? [])]);
    return this.gate(key);
  }

  private choosePolicy({ version, policy: chosen }: { version: number; policy: GatePolicy }): PolicyView {
    if (version !== this.policy.version)
      throw new Refusal(409, 'version-conflict', 'Somebody else saved.', { current: this.policy });
    if (chosen.full.length === 0) {
      const fields = [{ field: 'full', message: 'The full form asks for nothing.' }];
      throw new Refusal(422, 'invalid-fields', 'The full form asks for nothing.', { fields });
    }
    const { scores } = chosen.severity;
    if (scores && (!scores.impactFieldId || !scores.urgencyFieldId)) {
      const message = 'Choose both fields: one for impact and one for urgency.';
      throw new Refusal(422, 'invalid-fields', message, { fields: [{ field: 'severity', message }] });
    }
    Object.assign(this.policy, { policy: chosen, chosen: true, source: 'project', version: version + 1 });
    return this.policy;
  }

  private dryRun({ policy: proposed, months }: { policy: GatePolicy; months: number }): DryRun {
    return {
      months,
      total: 320,
      looked: 300,
      closed: { looked: 290, refused: 41 },
      open: { looked: 10, refused: 7 },
      rules: proposed.full.map((code) => ({ code, count: 12 })),
      findings: [],
      examples: [
        { key: 'OPS-4', summary: 'Search is slow', closed: true, missing: ['State the requirement.'] },
      ],
    };
  }

  private create(incidentKey: string, wanted: NewImprovement) {
    if (!wanted.summary.trim()) {
      const fields = [{ field: 'summary', message: 'Say in one line what will be better.' }];
      throw new Refusal(400, 'invalid', 'Some fields need another look.', { fields });
    }
    reasoned(wanted.proposedPriority, wanted.priorityReason);
    const key = this.created.get(wanted.requestId) ?? `APP-${20 + this.created.size}`;
    if (!this.created.has(wanted.requestId)) {
      this.created.set(wanted.requestId, key);
      this.improvements.push(improvementFrom(key, wanted, this.incident(incidentKey).extract));
    }
    return { improvement: this.improvement(key), warnings: [] };
  }

  private link(incidentKey: string, { improvementKey, ...about }: ImprovementLink) {
    const { incident } = this.incident(incidentKey).extract;
    const existing = this.improvements.find((one) => one.key === improvementKey);
    if (!existing) {
      const fields = [
        { field: 'improvementKey', message: `${improvementKey} does not exist, or you may not see it.` },
      ];
      throw new Refusal(400, 'invalid', 'Some fields need another look.', { fields });
    }
    Object.assign(existing, about);
    existing.incidents.push({ key: incidentKey, summary: incident.summary, requirement: '' });
    return { improvement: this.improvement(improvementKey), warnings: [] };
  }

  private changeImprovement(
    key: string,
    { version, command }: { version: number; command: ImprovementCommand },
  ) {
    const story = this.improvements.find((one) => one.key === key);
    if (!story) return this.improvement(key);
    if (version !== story.version) {
      throw new Refusal(409, 'version-conflict', 'Somebody else saved in the meantime.', {
        current: this.improvement(key),
      });
    }
    applyTo(story, command);
    story.version++;
    return this.improvement(key);
  }

  private choose(chosen: ChosenSettings) {
    const { incidentIssueTypes, closedStatuses, linkTypes, improvementProjects } = this.settings;
    if (chosen.lookbackDays !== null && chosen.lookbackDays < 1) {
      const fields = [{ field: 'lookbackDays', message: 'Look back between 1 and 3650 days.' }];
      throw new Refusal(422, 'invalid-fields', 'Some fields need another look.', { fields });
    }
    const { resolvedStatuses, improvementIssueTypes, criteriaFields } = this.settings;
    for (const status of resolvedStatuses) status.selected = chosen.resolvedStatusIds.includes(status.id);
    for (const type of improvementIssueTypes)
      type.selected = chosen.improvementIssueTypeIds.includes(type.id);
    for (const field of criteriaFields) field.selected = field.id === chosen.criteriaFieldId;
    this.settings.lookbackDays = chosen.lookbackDays;
    for (const type of incidentIssueTypes) type.selected = chosen.incidentIssueTypeIds.includes(type.id);
    for (const status of closedStatuses) status.selected = chosen.closedStatusIds.includes(status.id);
    for (const type of linkTypes) type.selected = type.id === chosen.linkTypeId;
    for (const project of improvementProjects)
      project.selected = chosen.improvementProjectKeys.includes(project.key);
    this.settings.version++;
    return this.settings;
  }
}

function refuseEcho(statement: string, { incident }: ExtractView) {
  if (statement.trim().toLowerCase() !== incident.summary.toLowerCase()) return;
  const message = 'This repeats the summary of the incident.';
  throw new Refusal(422, 'invalid-fields', message, {
    fields: [{ field: 'requirement.statement', message }],
  });
}

function matches(name: string, query: string) {
  return name.toLowerCase().includes(query.toLowerCase());
}

function person(accountId: string | null) {
  return people.find((one) => one.accountId === accountId) ?? null;
}

function schedule(
  projectKey: string,
  sprintId: string | null,
  versionId: string | null,
  dueDate: string | null,
) {
  const project = projects.find((one) => one.key === projectKey);
  return {
    sprint: project?.sprints.find((one) => one.id === sprintId) ?? null,
    fixVersion: project?.versions.find((one) => one.id === versionId) ?? null,
    dueDate,
  };
}

function apply(extract: ExtractView, command: ExtractCommand): void {
  switch (command.type) {
    case 'assign-steward':
      extract.steward = person(command.accountId);
      break;
    case 'record-root-cause':
      extract.rootCause = command.rootCause;
      break;
    case 'state-requirement':
      extract.requirement = command.requirement;
      break;
    case 'answer-test-gap':
      extract.testGap = command.testGap;
      break;
    case 'review-pattern':
      extract.patternReview = command.patternReview;
      break;
    case 'attribute':
      extract.attribution = command.attribution;
      break;
    case 'record-response': {
      const { roles, ...response } = command.response;
      extract.response = {
        ...response,
        roles: roles.map(({ role, accountId, name }) => ({ role, person: person(accountId), name })),
      };
      break;
    }
    case 'correct-timeline':
      extract.timeline = command.timeline;
      break;
    case 'record-follow-up':
      extract.followUp = command.followUp;
      break;
    case 'estimate-hours':
      extract.hours = estimated(extract.hours, command, robin);
      break;
    case 'sign-off':
      extract.signOff = {
        signed: command.signed,
        by: command.signed ? extract.steward : null,
        at: command.signed ? new Date().toISOString() : null,
        voidedAt: null,
      };
      break;
  }
}

/** What an address asks for, as the pages asked it. */
const asMetrics = (query: URLSearchParams) => Object.fromEntries(query) as unknown as AskedMetrics;

/** Whoever puts an improvement behind new features says why. */
function reasoned(priority: Improvement['proposedPriority'], reason: string): void {
  if ((priority !== 'with-others' && priority !== 'later') || reason.trim()) return;
  const message = 'Say why it does not come before new features.';
  throw new Refusal(422, 'invalid-fields', message, { fields: [{ field: 'priorityReason', message }] });
}

function applyTo(story: Improvement, command: ImprovementCommand): void {
  switch (command.type) {
    case 'set-criteria':
      story.acceptanceCriteria = command.acceptanceCriteria;
      break;
    case 'set-owner':
      story.owner = person(command.accountId);
      break;
    case 'schedule':
      story.schedule = schedule(story.projectKey, command.sprintId, command.fixVersionId, command.dueDate);
      break;
    case 'set-scope':
      story.scope = command.scope;
      break;
    case 'set-priority':
      reasoned(command.proposedPriority, command.reason);
      story.proposedPriority = command.proposedPriority;
      story.priorityReason = command.reason;
      break;
    case 'commit':
      story.state = 'committed';
      break;
    case 'propose':
      story.state = 'proposed';
      break;
    case 'dismiss':
      story.state = 'dismissed';
      story.dismissedBecause = command.reason;
      break;
  }
}

function improvementFrom(key: string, wanted: NewImprovement, extract: ExtractView): Improvement {
  const { projectKey, summary, acceptanceCriteria, scope, state } = wanted;
  return {
    key,
    id: `300${key.split('-')[1]}`,
    summary,
    projectKey,
    status: open,
    owner: person(wanted.ownerAccountId),
    acceptanceCriteria,
    schedule: schedule(projectKey, wanted.sprintId, wanted.fixVersionId, wanted.dueDate),
    scope,
    state,
    dismissedBecause: '',
    proposedPriority: wanted.proposedPriority,
    priorityReason: wanted.priorityReason,
    incidents: [{ ...extract.incident, requirement: extract.requirement.statement }],
    missing: [],
    version: 1,
    mayEdit: true,
  };
}
