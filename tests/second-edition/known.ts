/** The invented edition as the parser takes it. */
import type { Context } from '../../scripts/annexe/types.ts';
import { readEdition } from '../../scripts/shared/edition-files.ts';
import { makeData } from './fixture.ts';

const { text, context } = readEdition(makeData());
if (text === undefined || !context) throw new Error('the invented edition cannot be read');

export const known: { text: string; context: Context } = { text, context };
