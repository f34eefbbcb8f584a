import { useCallback } from 'react';
import type { Period } from '../../api/insights';
import { readPastTheGate } from '../../api/metrics';
import { Counts } from '../../numbers/Counts';
import { Explained } from '../../numbers/Explained';
import { count } from '../../numbers/words';
import { Part } from '../../ui/Part';
import { momentOf } from '../../ui/time';
import { useLoaded } from '../../ui/useLoaded';

const definition =
  'How often something other than the gate decided whether an incident closes: waivers and overrides granted, and closes that went past it, in the period. A rising number says that the policy does not fit, or is not believed in.';

/** How often the gate was not what decided. */
export function GateSection({ projectKey, period }: { projectKey: string; period: Period }) {
  const read = useLoaded(useCallback(async () => readPastTheGate(projectKey, period), [projectKey, period]));
  return (
    <Part
      title="Past the gate"
      loaded={read}
      height={72}
      heading={(title) => (
        <Explained id="waivers-overrides-bypasses" name="Past the gate" definition={definition}>
          {title}
        </Explained>
      )}
    >
      {({ waivers, overrides, bypasses, incidents, computedAt }) => (
        <>
          <Counts
            name="Past the gate"
            of={[
              ['Waivers', waivers],
              ['Overrides', overrides],
              ['Bypasses', bypasses],
            ]}
          />
          <p className="quiet small">
            n = {count(incidents)} incidents, computed {momentOf(computedAt)}.
          </p>
        </>
      )}
    </Part>
  );
}
