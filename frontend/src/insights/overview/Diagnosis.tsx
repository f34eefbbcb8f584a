/** What the numbers say together, where there is enough to say it. */
export function Diagnosis({ of: sentences }: { of: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className="diagnosis stack tight" aria-label="What the numbers say">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
