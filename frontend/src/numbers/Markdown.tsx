import { createElement, Fragment, type ReactNode } from 'react';
import type { Block } from './markdown';

/** Bold and code; a link is its text, because the page has nowhere to lead to. */
function inline(text: string): ReactNode {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .map((piece, i) => {
      if (piece.startsWith('**')) return <strong key={i}>{piece.slice(2, -2)}</strong>;
      if (piece.startsWith('`')) return <code key={i}>{piece.slice(1, -1)}</code>;
      return <Fragment key={i}>{piece.replaceAll(/\\([^a-zA-Z0-9\s])/g, '$1')}</Fragment>;
    });
}

function Shown({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return createElement(`h${Math.min(block.level + 1, 6)}`, null, inline(block.text));
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, i) => (
            <li key={i}>{inline(item)}</li>
          ))}
        </ul>
      );
    case 'code':
      return (
        <pre className="data" tabIndex={0} role="region" aria-label="Code">
          {block.text}
        </pre>
      );
    case 'table':
      return (
        <div className="data" tabIndex={0} role="region" aria-label={block.header.join(', ')}>
          <table>
            <thead>
              <tr>
                {block.header.map((cell, i) => (
                  <th key={i} scope="col">
                    {inline(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={j}>{inline(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

/** A text of ours, drawn with the page's own headings: what it calls 1 is 2 here. */
export function Markdown({ blocks }: { blocks: Block[] }) {
  return (
    <div className="stack markdown">
      {blocks.map((block, i) => (
        <Shown key={i} block={block} />
      ))}
    </div>
  );
}
