/** Brings the map library and its style sheet, both only now: nobody waits for them to read the page. */
import styles from './leaflet.css?url';
import type { GestesRepere } from './plan-reperes.ts';
import type { LotDessine } from './communes.ts';
import type { Plan } from './plan.ts';

/** The map over `cadre`, once its style sheet is in force. */
export async function loadPlan(
  cadre: HTMLElement,
  edition: readonly LotDessine[],
  gestes: GestesRepere,
): Promise<Plan> {
  const [{ createPlan }] = await Promise.all([import('./plan.ts'), loadStyles()]);
  return createPlan(cadre, edition, gestes);
}

function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  return new Promise((resolve, reject) => {
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      reject(new Error(`${styles} : illisible`));
    };
    document.head.append(link);
  });
}
