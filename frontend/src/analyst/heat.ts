/** How warm a cell is, from 0 (nothing) to 3 (near the most): the number in it says it exactly. */
export function heatOf(n: number, most: number): 0 | 1 | 2 | 3 {
  if (n === 0) return 0;
  const part = n / most;
  return part > 2 / 3 ? 3 : part > 1 / 3 ? 2 : 1;
}
