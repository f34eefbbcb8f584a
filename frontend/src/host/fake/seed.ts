import type { Attribution, ExtractOptions, ExtractView, PatternReview } from '../../api/extract';
import type { Gate } from '../../api/gate';
import type { Improvement, ImprovementProject } from '../../api/improvements';
import type { Person, Status } from '../../api/common';
import type { GateHealth, PolicyView } from '../../api/policy';
import type { Settings } from '../../api/settings';

export const people: Person[] = [
  'Sasha Steward',
  'Robin Responder',
  'Priya Admin',
  'Stefan Okafor',
  'Wen Li',
].map((displayName, i) => ({ accountId: `account-${i + 1}`, displayName, avatarUrl: null }));

export const [sasha, robin] = people as [Person, Person, ...Person[]];

export const open: Status = { id: '1', name: 'Open', category: 'new' };
export const inProgress: Status = { id: '3', name: 'In Progress', category: 'indeterminate' };
export const closed: Status = { id: '6', name: 'Closed', category: 'done' };

/** An incident with everything the fake knows about it. */
export interface Incident {
  extract: ExtractView;
  bypasses: Gate['bypasses'];
}

function choices(...names: string[]) {
  return names.map((name) => ({ key: name.toLowerCase().replaceAll(/\W+/g, '-'), name, description: '' }));
}

export const options: ExtractOptions = {
  classes: [
    {
      key: 'slow-dependency',
      name: 'Slow dependency not tolerated',
      description: 'A call waits where it could give up.',
    },
    {
      key: 'config-drift',
      name: 'Configuration drift',
      description: 'What runs differs from what was reviewed.',
    },
    { key: 'data-edge-case', name: 'Data edge case', description: 'A value nobody expected.' },
    { key: 'capacity', name: 'Capacity exhausted', description: 'A pool, queue, disk or quota ran full.' },
  ],
  triggers: choices('Deployment', 'Configuration change', 'Traffic', 'Third party', 'Data', 'Unknown'),
  components: ['checkout', 'auth-gateway', 'ledger', 'search'],
  evidenceKinds: choices('Log', 'Metric', 'Trace', 'Deployment', 'Configuration delta', 'Rollback decision'),
  requirementKinds: choices('Resilience', 'Data edge case', 'Observability', 'Degraded mode', 'Other'),
  testKinds: choices(
    'Unit',
    'Integration',
    'End-to-end',
    'Chaos',
    'Contract',
    'Non-functional',
    'Exploratory',
    'Other',
  ),
  aiTools: ['Copilot', 'Cursor', 'Claude Code'],
  aiCategories: choices('New code', 'Refactoring', 'Configuration', 'Test', 'Query'),
  aiFailureModes: choices(
    'Missing error handling',
    'Wrong assumption',
    'Outdated interface',
    'Unsafe default',
  ),
  detectionSources: choices('Alert', 'Dashboard', 'Customer', 'Colleague'),
  categories: choices(
    'Infrastructure',
    'Database',
    'Application',
    'Security',
    'Deployment',
    'Third party',
    'Data',
  ),
  roles: choices(
    'Incident commander',
    'Communications lead',
    'Technical lead',
    'Operations lead',
    'Business lead',
  ),
  mitigations: choices('Rollback', 'Flag off', 'Scale up', 'Failover', 'Rate limit'),
  resolutions: choices('Workaround', 'Permanent'),
  verifications: choices('Pending', 'Passed', 'Failed'),
  testOrders: choices('Before', 'Alongside'),
};

const nothing: Pick<
  ExtractView,
  | 'rootCause'
  | 'requirement'
  | 'testGap'
  | 'testEvidence'
  | 'response'
  | 'timeline'
  | 'followUp'
  | 'hours'
  | 'signOff'
> & {
  patternReview: PatternReview;
  attribution: Attribution;
} = {
  rootCause: {
    whys: [],
    contributingFactors: [],
    classKey: null,
    triggerKey: null,
    component: '',
    evidence: [],
  },
  requirement: { statement: '', kind: null },
  testGap: {
    description: '',
    kind: null,
    committedAt: '',
    wouldCatch: '',
    alsoAt: [],
    order: null,
    fixAt: '',
  },
  testEvidence: { grade: 'none', because: 'No test is recorded yet.', checkedAt: null },
  response: {
    detectionSource: null,
    alert: '',
    category: null,
    roles: [],
    mitigations: [],
    boundary: { unsupportedFlow: '', coexistenceSeam: '', rolloutBoundary: '', levers: '' },
    recovery: {
      symptomsCleared: false,
      fallbackActive: false,
      guardrailsDocumented: false,
      handoffDone: false,
    },
    resolution: { type: null, verification: null, note: '' },
    knowledgeArticle: '',
  },
  timeline: { detected: null, acknowledged: null, mitigated: null, resolved: null, closed: null },
  followUp: { guardrails: [], openQuestions: [], wentWell: [], wentPoorly: [] },
  hours: { response: null, rework: null, improvement: null, saved: null },
  signOff: { signed: false, by: null, at: null, voidedAt: null },
  patternReview: { sameClass: null, sameComponent: null, sameAiFailureMode: null, reasoning: '' },
  attribution: { aiInvolved: null, tool: '', context: '', category: null, failureMode: null },
};

function incident(key: string, summary: string, status: Status, about: Partial<ExtractView> = {}): Incident {
  const number = key.split('-')[1] ?? '0';
  return {
    extract: {
      incident: {
        key,
        id: `100${number}`,
        summary,
        projectKey: 'OPS',
        status,
        created: '2026-05-03T08:12:00Z',
      },
      version: 0,
      savedAt: null,
      steward: null,
      ...structuredClone(nothing),
      steps: [],
      mayEdit: true,
      maySignOff: false,
      ...about,
    },
    bypasses: [],
  };
}

const filled: Partial<ExtractView> = {
  version: 14,
  savedAt: '2026-05-04T10:42:00Z',
  steward: sasha,
  rootCause: {
    whys: [
      'Checkout answered with errors for 34 minutes.',
      'Every worker waited for the authentication service.',
      'The call had no time limit.',
    ],
    contributingFactors: ['The load test uses an authentication stub that always answers in 5 ms.'],
    classKey: 'slow-dependency',
    triggerKey: 'third-party',
    component: 'checkout',
    evidence: [
      { kind: 'metric', link: 'https://metrics.example.com/d/checkout', note: 'p99 of /pay, 08:05–08:45' },
    ],
  },
  requirement: {
    statement: 'The system must degrade gracefully when the upstream authentication service is slow.',
    kind: 'resilience',
  },
  testGap: {
    description:
      'A test that delays the authentication service by 10 s and expects checkout to answer within 2 s.',
    kind: 'chaos',
    committedAt: 'https://git.example.com/checkout/commit/4be1f2',
    wouldCatch: 'The missing time limit, on the first run.',
    alsoAt: [],
    order: 'before',
    fixAt: '',
  },
  patternReview: {
    sameClass: 'yes',
    sameComponent: 'no',
    sameAiFailureMode: 'unknown',
    reasoning: 'OPS-7 in February was also a call without a time limit, in the ledger.',
  },
  attribution: { aiInvolved: 'no', tool: '', context: '', category: null, failureMode: null },
};

export function incidents(): Incident[] {
  const bypassed = incident('OPS-3', 'Search returned nothing for queries with an umlaut', closed, {
    version: 2,
    steward: robin,
    requirement: {
      statement: 'The system must find what was indexed, whatever the alphabet.',
      kind: 'data-edge-case',
    },
  });
  bypassed.bypasses.push({
    at: '2026-05-03T14:02:00Z',
    toStatus: 'Closed',
    missing: ['Set the root-cause class.', 'Add an improvement that goes beyond the direct fix.'],
    outcome: null,
  });
  return [
    incident('OPS-1', 'Checkout fails while the authentication service is slow', inProgress),
    incident('OPS-2', 'Ledger doubles a booking when a message arrives twice', inProgress, filled),
    bypassed,
    incident('OPS-4', 'Somebody who may only look', inProgress, { ...filled, mayEdit: false }),
  ];
}

export const projects: ImprovementProject[] = [
  {
    key: 'APP',
    name: 'Product backlog',
    issueTypes: [
      { id: '10001', name: 'Story' },
      { id: '10002', name: 'Task' },
    ],
    sprints: [
      { id: '41', name: 'APP Sprint 12', state: 'active' },
      { id: '42', name: 'APP Sprint 13', state: 'future' },
    ],
    versions: [{ id: '501', name: '4.2' }],
  },
  { key: 'PLAT', name: 'Platform', issueTypes: [{ id: '10001', name: 'Story' }], sprints: [], versions: [] },
];

export function improvements(): Improvement[] {
  const ledger = {
    key: 'OPS-2',
    summary: 'Ledger doubles a booking when a message arrives twice',
    requirement: '',
  };
  const story: Improvement = {
    key: 'APP-12',
    id: '20012',
    summary: 'Give every outgoing call of checkout a time limit and a fallback',
    projectKey: 'APP',
    status: inProgress,
    owner: robin,
    acceptanceCriteria:
      'With the authentication service delayed by 10 s, checkout answers within 2 s from the last known session.',
    schedule: {
      sprint: { id: '41', name: 'APP Sprint 12', state: 'active' },
      fixVersion: null,
      dueDate: null,
    },
    scope: 'beyond-fix',
    state: 'committed',
    dismissedBecause: '',
    proposedPriority: 'above-features',
    priorityReason: '',
    incidents: [{ ...ledger, requirement: filled.requirement?.statement ?? '' }],
    missing: [],
    version: 3,
    mayEdit: true,
  };
  return [
    story,
    {
      ...story,
      key: 'APP-15',
      id: '20015',
      summary: 'Alert when a worker waits longer than 5 s',
      status: open,
      owner: null,
      acceptanceCriteria: '',
      schedule: { sprint: null, fixVersion: null, dueDate: null },
      state: 'proposed',
      version: 1,
    },
    {
      ...story,
      key: 'APP-9',
      id: '20009',
      summary: 'Rewrite checkout',
      status: open,
      owner: null,
      schedule: { sprint: null, fixVersion: null, dueDate: null },
      state: 'dismissed',
      dismissedBecause: 'Far more than the requirement asks for.',
      version: 2,
    },
  ];
}

export function settings(): Settings {
  return {
    version: 4,
    project: { key: 'OPS', id: '10000', name: 'Operations' },
    incidentIssueTypes: [
      { id: '10010', name: 'Incident', selected: true },
      { id: '10011', name: 'Task', selected: false },
    ],
    closedStatuses: [
      { id: '5', name: 'Resolved', category: 'done', selected: false },
      { id: '6', name: 'Closed', category: 'done', selected: true },
    ],
    resolvedStatuses: [
      { id: '5', name: 'Resolved', category: 'done', selected: true },
      { id: '6', name: 'Closed', category: 'done', selected: false },
    ],
    linkTypes: [
      { id: '10100', name: 'Relates', inward: 'relates to', outward: 'relates to', selected: true },
      { id: '10101', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes', selected: false },
    ],
    improvementProjects: [
      { key: 'APP', name: 'Product backlog', selected: true },
      { key: 'PLAT', name: 'Platform', selected: false },
    ],
    improvementLink: { missing: true, mayCreate: false },
    improvementIssueTypes: [
      { id: '10010', name: 'Incident', selected: false },
      { id: '10002', name: 'Story', selected: false },
    ],
    criteriaFields: [{ id: 'customfield_10060', name: 'Acceptance criteria', selected: false }],
    lookbackDays: null,
    lost: [],
    mayEdit: true,
  };
}

export function policy(): PolicyView {
  const options = [
    { id: '1', label: 'SEV1', severity: 'SEV-0' as const },
    { id: '2', label: 'SEV2', severity: 'SEV-1' as const },
    { id: '3', label: 'SEV3', severity: 'SEV-2' as const },
    { id: '4', label: 'SEV4', severity: 'SEV-4' as const },
  ];
  return {
    version: 1,
    chosen: false,
    policy: {
      mode: 'enforce',
      severity: { fieldId: 'customfield_10050', options, scores: null },
      forms: { 'SEV-0': 'full', 'SEV-1': 'full', 'SEV-2': 'full', 'SEV-3': 'light', 'SEV-4': 'light' },
      full: ['steward', 'requirement', 'improvement', 'attribution'],
      light: ['requirement', 'improvement', 'attribution'],
      reviewWithinHours: 48,
      onBypass: 'flag',
      authorised: { projectAdmins: true, accounts: [] },
    },
    rules: [
      { code: 'steward', sentence: 'An Improvement Steward is assigned' },
      { code: 'requirement', sentence: 'The requirement the incident revealed is stated' },
      { code: 'attribution', sentence: 'The question about AI-generated code is answered' },
      { code: 'improvement', sentence: 'An improvement is committed' },
    ],
    severityFields: [{ id: 'customfield_10050', name: 'Severity', options }],
    scoreFields: [
      { id: 'customfield_10051', name: 'Impact' },
      { id: 'customfield_10052', name: 'Urgency' },
    ],
    authorised: [],
    mayEdit: true,
    source: 'shipped',
    maySetSiteDefault: true,
  };
}

export const health: GateHealth = {
  rules: [
    {
      workflow: 'OPS incident workflow',
      draft: false,
      transitions: [{ name: 'Close', since: '2026-04-01T09:00:00Z' }],
    },
  ],
  ways: [
    { transition: 'Close', toStatus: 'Closed', guarded: true },
    { transition: 'Close without resolving', toStatus: 'Closed', guarded: false },
  ],
  sampled: 2,
  around: [{ status: 'Closed', count: 3, lastAt: '2026-05-03T14:02:00Z' }],
  lastVerdict: { decidedAt: '2026-05-04T08:00:00Z', latencyMillis: 180 },
  waiting: 0,
  closedIncomplete: { count: 1, keys: ['OPS-4'] },
};
