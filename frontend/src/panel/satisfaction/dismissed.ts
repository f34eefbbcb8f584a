const name = (incidentKey: string) => `idd.satisfaction.dismissed.${incidentKey}`;

/** Whether this browser was told not to ask about this incident. A browser that keeps nothing asks again. */
export function isDismissed(incidentKey: string): boolean {
  try {
    return window.localStorage.getItem(name(incidentKey)) !== null;
  } catch {
    return false;
  }
}

export function rememberDismissed(incidentKey: string): void {
  try {
    window.localStorage.setItem(name(incidentKey), '1');
  } catch {
    // Nothing is kept here, as the person wants it.
  }
}
