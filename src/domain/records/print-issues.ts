import type { Issue } from './issue.ts';

/** One issue in its five parts, over four lines or more; a cure of several lines keeps its own indentation. */
export function printIssue(issue: Issue): string {
  const place = placeOf(issue);
  const record = issue.record === null ? '' : `  initiative n° ${issue.record}`;
  const cure = issue.cure.replaceAll('\n', '\n            ');
  return [
    `${place}  ${issue.code}${record}`,
    `  lu        ${issue.read}`,
    `  attendu   ${issue.expected}`,
    `  remède    ${cure}`,
  ].join('\n');
}

function placeOf({ file, line, page, row }: Issue): string {
  if (typeof page === 'number') return `${file}, p. ${page}${row === undefined ? '' : `, ligne ${row}`}`;
  return line === null ? file : `${file}:${line}`;
}

/** Every issue, errors last so that they are what the terminal shows, in reading order inside a severity. */
export function printIssues(issues: readonly Issue[]): string {
  const rank = { information: 0, warning: 1, error: 2 };
  return [...issues]
    .sort((a, b) => rank[a.severity] - rank[b.severity] || (a.line ?? 0) - (b.line ?? 0))
    .map(printIssue)
    .join('\n\n');
}
