/** Lists from A to Z. */
import { foldText } from './fold.ts';

/** Items by initial, in the order given; what does not begin with a letter is under « # ». */
export function groupByInitial<T extends { label: string }>(items: readonly T[]): [initial: string, items: T[]][] {
  const initialOf = ({ label }: T): string =>
    /[a-z0-9]/.exec(foldText(label))?.[0].replace(/\d/, '#').toUpperCase() ?? '#';
  return [...Map.groupBy(items, initialOf)];
}
