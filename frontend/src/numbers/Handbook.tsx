import { Fragment, type ReactNode } from 'react';
import { anchorOf, sectionOf, type Block } from './handbook';

/** Bold and code; a link is its text, because the page has nowhere to lead to. */
function inline(text: string): ReactNode {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .map((piece, i) => {
      if (piece.startsWith('**')) return <strong key={i}>{piece.slice(2, -2)}</strong>;
      if (piece.startsWith('`')) return <code key={i}>{piece.slice(1, -1)}</code>;
      return <Fragment key={i}>{piece}</Fragment>;
    });
}

function Shown({ block }: { block: Block }) {
  switch (block.kind) {
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
        <pre className="data" tabIndex={0} role="region" aria-label="SQL">
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

/** What the documentation says about a number, with its traps. */
export default function Handbook({ id, name }: { id: string; name: string }) {
  const section = sectionOf([id, anchorOf(name)]);
  if (section === null) return <p className="quiet">The documentation says no more about it.</p>;
  return (
    <div className="stack tight handbook">
      {section.map((block, i) => (
        <Shown key={i} block={block} />
      ))}
    </div>
  );
}
