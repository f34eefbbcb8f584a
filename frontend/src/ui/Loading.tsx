/** Grey bars where content will be, so that nothing jumps when it comes. */
export function Loading({ of: what, heights }: { of: string; heights: number[] }) {
  return (
    <div className="stack" role="status">
      <span className="visually-hidden">Loading {what}…</span>
      {heights.map((height, i) => (
        <div key={i} className="loading" style={{ height }} aria-hidden="true" />
      ))}
    </div>
  );
}
