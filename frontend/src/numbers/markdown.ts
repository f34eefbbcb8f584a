/** A piece of Markdown, as far as our own texts use it. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
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
const isHeading = (line: string) => /^#{1,6} /.test(line);
const isItem = (line: string) => line.startsWith('- ');

/** Lines that belong together: a blank line ends them, and so does the beginning of something else. */
function groups(markdown: string): string[][] {
  const found: string[][] = [[]];
  for (const line of markdown.split('\n')) {
    const open = found.at(-1) ?? [];
    const first = open[0] ?? '';
    const begins =
      (isRow(line) && !isRow(first)) ||
      (isItem(line) && !isItem(first)) ||
      isHeading(line) ||
      isHeading(first);
    if (!line.trim() || (begins && open.length > 0)) found.push([]);
    if (line.trim()) found.at(-1)?.push(line);
  }
  return found.filter((lines) => lines.length > 0);
}

function blockOf(lines: string[]): Block {
  const [first = ''] = lines;
  if (isHeading(first)) {
    const [marks = '', ...words] = first.split(' ');
    return { kind: 'heading', level: marks.length, text: words.join(' ') };
  }
  if (isRow(first)) {
    const [header = [], , ...rows] = lines.map(cells);
    return { kind: 'table', header, rows };
  }
  const text = lines.map((line) => line.trim()).join('\n');
  if (isItem(first)) {
    const items = text.split(/^- /m).slice(1);
    return { kind: 'list', items: items.map((item) => item.trim().replaceAll('\n', ' ')) };
  }
  // A quotation reads as what it says.
  return { kind: 'paragraph', text: text.replaceAll(/^> ?/gm, '').replaceAll('\n', ' ') };
}

/** The blocks of a text. */
export function blocksOf(markdown: string): Block[] {
  return markdown
    .split(/^```\w*$/m)
    .flatMap((piece, i): Block[] =>
      i % 2 === 1 ? [{ kind: 'code', text: piece.trim() }] : groups(piece).map(blockOf),
    );
}
