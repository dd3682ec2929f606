/**
 * Setup of both projects: what a file of tests put in temporary folders goes away with it. Asked for here, since modules
 * are loaded once for several files, and a hook of theirs would run after the first alone.
 */
import { afterAll } from 'vitest';
import { removeTempFolders } from './temp-folders.ts';

afterAll(removeTempFolders);
