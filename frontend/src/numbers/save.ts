/** Hands a text to the browser to be saved as a file. Jira's frame of a page allows downloads that a person asks for. */
export function saveAs(name: string, text: string, type = 'text/csv'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the text after the click, and only then can it go.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Copies by the browser's own command where the newer way is not allowed, as in some frames. */
function copyByHand(text: string): boolean {
  const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
  }
}

/** Puts a text where it can be pasted from; false where the browser does not let this page do that. */
export async function copyOf(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}
