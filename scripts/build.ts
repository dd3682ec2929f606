/** `npm run build`: fills `dist/`, once the data are found to be what the annexes give now. */
import { buildSite } from './shared/build-site.ts';

process.exitCode = await buildSite();
