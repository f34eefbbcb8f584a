/** Prints the page in light colours, whatever it looks like on the screen: paper is white. */
export function printLight(): void {
  const { dataset } = document.documentElement;
  const mode = dataset.colorMode;
  dataset.colorMode = 'light';
  try {
    window.print();
  } finally {
    dataset.colorMode = mode;
  }
}
