import { lintCause, type BlameFinding } from '../../api/lint';
import { useAdvice } from './useAdvice';

const longest = 4000;
/** Nothing can be found across it. */
const border = '\n•\n';

/** Words about persons by row of a list, all rows in one question; rows that no longer fit into it are not asked about. */
export function useBlame(rows: string[]): BlameFinding[][] {
  const text = rows.join(border).slice(0, longest);
  const advice = useAdvice(rows.some((row) => row.trim() !== '') ? text : '', lintCause);
  const findings = advice?.text === text ? advice.answer : [];
  let begin = 0;
  return rows.map((row) => {
    const end = begin + row.length;
    const mine = findings.filter((finding) => finding.start >= begin && finding.end <= end);
    begin = end + border.length;
    return mine;
  });
}
