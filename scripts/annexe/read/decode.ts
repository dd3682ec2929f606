import { type IssueCode, makeIssue } from '../../../src/domain/records/issue.ts';
import type { Step } from '../types.ts';

/**
 * Bytes of an annex as text, or the reason why they are none: empty, not UTF-8, or binary.
 * A byte order mark is dropped; nothing else changes.
 */
export function decodeAnnexe(bytes: Uint8Array, file: string): Step<string> {
  const refuse = (code: IssueCode, before: string, read: string, expected: string): Step<string> => {
    const line = before.split(/\r\n|\n|\r/).length;
    return { value: '', issues: [makeIssue({ code, file, line, read, expected })] };
  };
  const refuseByte = (code: IssueCode, offset: number, expected: string): Step<string> => {
    const before = new TextDecoder('latin1').decode(bytes.subarray(0, offset));
    return refuse(code, before, `octet 0x${hex(bytes[offset], 2)}`, expected);
  };
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuseByte('E-BINAIRE', nul, 'du texte, sans caractère de contrôle');
  const invalid = findInvalidUtf8(bytes);
  if (invalid !== undefined) {
    const expected = 'du texte en UTF-8 (le fichier semble être en Latin-1 ou Windows-1252)';
    return refuseByte('E-ENCODAGE', invalid, expected);
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const control = text.search(/[^\P{Cc}\t\n\v\f\r\u0085]|\ufffd/u);
  if (control >= 0) {
    const expected = 'du texte, sans caractère de contrôle ni caractère de remplacement';
    return refuse('E-BINAIRE', text.slice(0, control), `caractère U+${hex(text.charCodeAt(control), 4)}`, expected);
  }
  if (text.trim() === '') return refuse('E-ANNEXE-VIDE', '', 'aucun texte', 'le texte de l’annexe');
  return { value: text, issues: [] };
}

/** Offset of the first byte that is not UTF-8, found by halving: a prefix decodes, or it does not. */
function findInvalidUtf8(bytes: Uint8Array): number | undefined {
  const decodes = (end: number): boolean => {
    try {
      // `stream` forgives a sequence cut at the end of the prefix.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: end < bytes.length });
      return true;
    } catch {
      return false;
    }
  };
  if (decodes(bytes.length)) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

const hex = (code: number | undefined, digits: number): string =>
  (code ?? 0).toString(16).padStart(digits, '0').toUpperCase();
