import { useEffect, useMemo, useState } from 'react';
import { host } from '#host';
import { Overview } from './Overview';
import { lastDays, periodOf, problemWith, type Choice } from './period';
import { PeriodPicker } from './PeriodPicker';

/** What the incidents of a project say together. */
export function InsightsPage({ projectKey = host.projectKey }: { projectKey?: string }) {
  const [choice, setChoice] = useState<Choice>('all');
  const [custom, setCustom] = useState(() => lastDays(90));
  const period = useMemo(() => periodOf(choice, custom), [choice, custom]);
  const isPeriod = choice !== 'custom' || problemWith(custom) === '';
  // Until both dates make sense the last good numbers stay.
  const [asked, setAsked] = useState(period);
  useEffect(() => {
    if (isPeriod) setAsked(period);
  }, [isPeriod, period]);

  return (
    <main className="page wide">
      <h1>Incident insights</h1>
      <PeriodPicker
        choice={choice}
        custom={custom}
        onChange={(choice, custom) => {
          setChoice(choice);
          setCustom(custom);
        }}
      />
      <Overview projectKey={projectKey} period={asked} />
    </main>
  );
}
