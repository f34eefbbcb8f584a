/** Builds an element: h('a.link', { href: '/' }, 'Home'). Texts become text nodes, so nothing is ever parsed as HTML. */
export function h(selector, attributes = {}, ...children) {
  const [tag, ...classes] = selector.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A small picture of our own, drawn on a 16 by 16 grid. */
export function svg(paths, { size = 16, label = null } = {}) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.setAttribute('width', size);
  picture.setAttribute('height', size);
  if (label) {
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', label);
  } else {
    picture.setAttribute('aria-hidden', 'true');
  }
  for (const [shape, attributes] of paths) {
    const part = document.createElementNS(SVG, shape);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    picture.append(part);
  }
  return picture;
}

export const byId = (id) => document.getElementById(id);
