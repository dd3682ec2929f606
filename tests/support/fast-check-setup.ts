/** Setup of the `unit` project: properties draw the same examples at each run, unless FC_SEED asks for others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 1) });
