import text from '../../../docs/metrics.md?raw';
import { blocksOf, type Block } from './markdown';

/** A heading as an anchor writes it. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** What docs/metrics.md says under a heading, or nothing where there is no such heading. */
export function sectionOf(anchors: string[], markdown: string = text): Block[] | null {
  const sections = markdown.split(/^(?=#{2,3} )/m);
  const found = sections.find((section) => {
    const heading = /^#{2,3} (.*)$/m.exec(section)?.[1] ?? '';
    return section.startsWith('##') && anchors.includes(anchorOf(heading));
  });
  return found === undefined ? null : blocksOf(found.replace(/^.*\n/, ''));
}
