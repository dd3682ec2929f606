import { makeIssue, type Issue, type IssueCode } from '../../../../src/domain/records/issue.ts';

/** One reason for not reading a document. */
export type PdfCode = Extract<IssueCode, `E-PDF-${string}`>;

/** Thrown by a step that cannot go on, caught by `readPdf` alone. */
export class PdfRefusal extends Error {
  readonly toIssue: (file: string) => Issue;

  constructor(code: PdfCode, page: number | null, read: string, expected: string) {
    super(`${code}, page ${page}: ${read}`);
    this.toIssue = (file) => makeIssue({ code, file, page, read, expected });
  }
}
