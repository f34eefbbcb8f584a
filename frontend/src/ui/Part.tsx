import type { ReactNode } from 'react';
import { Failure } from './Failure';
import { Loading } from './Loading';
import type { Loaded } from './useLoaded';

interface Props<View> {
  title: string;
  /** Beside the title instead of it alone, as a question mark. */
  heading?: (title: ReactNode) => ReactNode;
  loaded: Loaded<View> & { reload: () => void };
  /** How high it will be, so that nothing below it jumps. */
  height: number;
  children: (view: View) => ReactNode;
}

/** A part of a page that is read by itself: what does not work in one leaves the others alone. */
export function Part<View>({ title, heading = (title) => title, loaded, height, children }: Props<View>) {
  const id = `${title
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '')}-title`;
  return (
    <section className="card part stack" aria-labelledby={id}>
      {heading(<h2 id={id}>{title}</h2>)}
      {loaded.state === 'loading' && <Loading of={title.toLowerCase()} heights={[height]} />}
      {loaded.state === 'failed' && (
        <Failure title={`${title} could not be read`} failure={loaded.failure} retry={loaded.reload} />
      )}
      {loaded.state === 'ready' && children(loaded.view)}
    </section>
  );
}
