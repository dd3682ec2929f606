import { assembleDataset } from '../../src/domain/records/assemble.ts';
import type { Dataset } from '../../src/domain/records/model.ts';
import { adressesSchema, redirectionsSchema } from '../../src/domain/records/schema/addresses.ts';
import type { Step } from '../annexe/types.ts';
import { rememberAddresses } from '../annexe/write/addresses.ts';
import { openFiles, type ParsedEdition } from './edition-files.ts';
import { printData } from './print-data.ts';

/** The dataset as the annexes give it now: of all that is generated, only the addresses already published were read. */
export function assembleEditions(editions: readonly ParsedEdition[]): Step<Dataset | undefined> {
  const files = editions.flatMap(({ value, context, text = '', pdf }) =>
    value && context ? [{ ...context, ...value, annexe: text, pdf }] : [],
  );
  const [first] = files;
  return first ? assembleDataset(files, first) : { value: undefined, issues: [] };
}

/**
 * The list of all addresses ever published, by the path of its file.
 *
 * @param data the folder that holds it, and the redirections
 * @param editions all of them, parsed
 */
export function listAddresses(data: string, editions: readonly ParsedEdition[]): Step<Map<string, string>> {
  const reader = openFiles();
  const path = `${data}/adresses.json`;
  const published = reader.read(path, adressesSchema, []);
  const redirections = reader.read(`${data}/redirections.json`, redirectionsSchema, []);
  const { value: dataset, issues } = assembleEditions(editions);
  if (!dataset || !published || !redirections) return { value: new Map(), issues: [...reader.issues, ...issues] };
  const masks = editions.flatMap(({ context }) => context?.arbitrages.filter(({ type }) => type === 'masque') ?? []);
  const hidden = masks.map(({ lu }) => lu);
  const { value: addresses, issues: lost } = rememberAddresses(dataset, { published, redirections, hidden });
  return { value: new Map([[path, printData(addresses)]]), issues: lost };
}
