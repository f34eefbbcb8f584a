/** How long it will take, in the roundest words that are still true. */
export function remaining(seconds: number | null): string {
  if (seconds === null) return 'not known yet';
  if (seconds < 90) return 'about a minute';
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`;
}
