/** Brings a style sheet that no first view waits for. Resolves when it is in force, rejects when it cannot be read. */
export function loadStyles(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${href} : illisible`));
    document.head.append(link);
  });
}
