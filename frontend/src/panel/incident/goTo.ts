const focusable =
  'input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled])';

/** Scrolls to the place the gate named and puts the cursor into it. Answers false while it is not on the screen. */
export function focusField(field: string): boolean {
  const place = [...document.querySelectorAll<HTMLElement>('[data-anchor]')].find(
    ({ dataset }) => dataset.anchor === field,
  );
  if (!place) return false;
  place.scrollIntoView?.({ block: 'center', behavior: 'smooth' });
  const control = place.querySelector<HTMLElement>(focusable) ?? place;
  if (control === place) place.tabIndex = -1;
  control.focus({ preventScroll: true });
  return true;
}
