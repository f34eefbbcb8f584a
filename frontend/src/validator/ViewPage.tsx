import { Rule } from './Rule';

/** The page of the workflow editor that shows the rule. */
export function ViewPage() {
  return (
    <div className="page">
      <Rule />
    </div>
  );
}
