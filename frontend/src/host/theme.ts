const needed = ['light:light', 'dark:dark', 'spacing:spacing', 'typography:typography', 'shape:shape'];

/**
 * Keeps naming the themes that Atlaskit's components need. The bridge overwrites the attribute with the themes it knows, which
 * leaves out typography and shape, and removes it where the product has no theme at all.
 */
export function keepThemes(html: HTMLElement = document.documentElement): void {
  const mend = () => {
    const named = (html.dataset.theme ?? '').split(' ').filter(Boolean);
    const kinds = new Set(named.map((theme) => theme.split(':')[0]));
    const missing = needed.filter((theme) => !kinds.has(theme.split(':')[0]));
    if (missing.length > 0) html.dataset.theme = [...named, ...missing].join(' ');
    if (!html.dataset.colorMode) html.dataset.colorMode = 'light';
  };
  new MutationObserver(mend).observe(html, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-color-mode'],
  });
  mend();
}
