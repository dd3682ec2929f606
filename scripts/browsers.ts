/**
 * `npm run browsers` writes the tables of docs/browsers.md: what the site uses of browsers and since which version they have
 * it. It stops on what is used beyond the line that we hold and of which scripts/browsers/line.ts says nothing.
 */
import { writeFileSync } from 'node:fs';
import { PAGE, unsaid, usedFeatures, writePage } from './browsers/page.ts';
import { stop } from './shared/command.ts';

const features = usedFeatures();
const problems = unsaid(features);
if (problems.length > 0) stop(`scripts/browsers/line.ts :\n${problems.map((one) => `  ${one}`).join('\n')}`);
writeFileSync(PAGE, await writePage(features));
console.log(`${PAGE} est écrit.`);
