import { checkPage, testEachKind } from '../support/site/browser-checks.ts';

testEachKind('accessible and inside its window in every setting', {}, checkPage);
