import { anchorOf, sectionOf } from './handbook';
import { Markdown } from './Markdown';

/** What the documentation says about a number, with its traps. */
export default function Handbook({ id, name }: { id: string; name: string }) {
  const section = sectionOf([id, anchorOf(name)]);
  if (section === null) return <p className="quiet">The documentation says no more about it.</p>;
  return <Markdown blocks={section} />;
}
