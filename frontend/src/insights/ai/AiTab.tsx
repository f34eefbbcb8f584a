import type { Period } from '../../api/insights';
import { DeliverySection } from './DeliverySection';
import { VolumeSection } from './VolumeSection';

/** What is known about generated code, in incidents and beside what was delivered. */
export default function AiTab({ projectKey, period }: { projectKey: string; period: Period }) {
  return (
    <>
      <VolumeSection projectKey={projectKey} period={period} />
      <DeliverySection projectKey={projectKey} />
    </>
  );
}
