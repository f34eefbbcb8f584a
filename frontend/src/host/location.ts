/** What the product wrote into the address of the page. */
export function fromAddress(name: 'issueKey' | 'projectKey' | 'dashboardId' | 'itemId' | 'show'): string {
  return new URLSearchParams(window.location.search).get(name) ?? '';
}
