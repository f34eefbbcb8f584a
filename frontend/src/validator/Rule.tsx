import { example } from './example';

/** What the rule demands, in the order of the panel. */
const demands = [
  'an Improvement Steward is assigned',
  'the root-cause class and the component are named',
  'the requirement the incident revealed is stated',
  'the test gap, the pattern review and the AI attribution are answered',
  'at least one improvement beyond the direct fix is committed, with an owner, acceptance criteria, and a sprint, fix version or due date',
];

/** The rule in words: for whoever adds it to a workflow, and for whoever finds it there. */
export function Rule() {
  return (
    <div className="stack">
      <p>An incident passes this transition once</p>
      <ul>
        {demands.map((demand) => (
          <li key={demand}>{demand}.</li>
        ))}
      </ul>
      <p>Until then people see one sentence that names everything missing, for example:</p>
      <blockquote className="sentence">{example}</blockquote>
      <p className="quiet">
        Issues that are no incidents pass. Restoring service is never held up: put the rule on the transitions
        into Closed only.
      </p>
    </div>
  );
}
