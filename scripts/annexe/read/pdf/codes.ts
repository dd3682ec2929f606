import { makeIssue, type Issue, type IssueCode } from '../../../../src/domain/records/issue.ts';

/** One reason for not reading a document. */
export type PdfCode = Extract<IssueCode, `E-PDF-${string}`>;

/** Thrown by a step that cannot go on, caught by `readPdf` alone. */
export class PdfRefusal extends Error {
  readonly code: PdfCode;
  readonly page: number | null;
  readonly read: string;
  readonly expected: string;

  constructor(code: PdfCode, page: number | null, read: string, expected: string) {
    super(`${code}, page ${page}: ${read}`);
    this.code = code;
    this.page = page;
    this.read = read;
    this.expected = expected;
  }

  toIssue(file: string): Issue {
    const { code, page, read, expected } = this;
    return makeIssue({ code, file, page, read, expected });
  }
}
