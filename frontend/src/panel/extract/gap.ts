const sign = '…';

/** Puts the cursor into a field, onto the gap that its new wording leaves, so that writing goes on there. */
export function focusGap(field: HTMLInputElement | HTMLTextAreaElement | null | undefined): void {
  if (!field) return;
  field.focus();
  const gap = field.value.indexOf(sign);
  if (gap >= 0) field.setSelectionRange(gap, gap + sign.length);
}
