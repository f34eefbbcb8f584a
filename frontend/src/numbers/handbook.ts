import text from '../../../docs/metrics.md?raw';

/** A heading as an anchor writes it. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; header: string[]; rows: string[][] };

const cells = (line: string): string[] =>
  line
    .trim()
    .replaceAll(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const isRow = (line: string) => line.startsWith('|');
const isItem = (line: string) => line.startsWith('- ');

/** Lines that belong together: a blank line ends them, and so does the beginning of a table or a list. */
function groups(markdown: string): string[][] {
  const found: string[][] = [[]];
  for (const line of markdown.split('\n')) {
    const open = found.at(-1) ?? [];
    const first = open[0] ?? '';
    const begins = (isRow(line) && !isRow(first)) || (isItem(line) && !isItem(first));
    if (!line.trim() || (begins && open.length > 0)) found.push([]);
    if (line.trim()) found.at(-1)?.push(line);
  }
  return found.filter((lines) => lines.length > 0);
}

function blockOf(lines: string[]): Block {
  const [first = ''] = lines;
  if (isRow(first)) {
    const [header = [], , ...rows] = lines.map(cells);
    return { kind: 'table', header, rows };
  }
  const text = lines.map((line) => line.trim()).join('\n');
  if (isItem(first)) {
    const items = text.split(/^- /m).slice(1);
    return { kind: 'list', items: items.map((item) => item.trim().replaceAll('\n', ' ')) };
  }
  return { kind: 'paragraph', text: text.replaceAll('\n', ' ') };
}

/** The blocks of a piece of Markdown, as far as docs/metrics.md uses it. */
export function blocksOf(markdown: string): Block[] {
  return markdown
    .split(/^```\w*$/m)
    .flatMap((piece, i): Block[] =>
      i % 2 === 1 ? [{ kind: 'code', text: piece.trim() }] : groups(piece).map(blockOf),
    );
}

/** What docs/metrics.md says under a heading, or nothing where there is no such heading. */
export function sectionOf(anchors: string[], markdown: string = text): Block[] | null {
  const sections = markdown.split(/^(?=#{2,3} )/m);
  const found = sections.find((section) => {
    const heading = /^#{2,3} (.*)$/m.exec(section)?.[1] ?? '';
    return section.startsWith('##') && anchors.includes(anchorOf(heading));
  });
  return found === undefined ? null : blocksOf(found.replace(/^.*\n/, ''));
}
