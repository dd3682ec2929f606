import { makeIssue } from '../../../src/domain/records/issue.ts';
import type { Step } from '../types.ts';

/**
 * Bytes of an annex as text, or the reason why they are none: empty, not UTF-8, or binary.
 * A byte order mark is dropped; nothing else changes.
 */
export function decodeAnnexe(bytes: Uint8Array, file: string): Step<string> {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { value: '', issues: [refuseBinary(bytes, nul, file)] };
  const invalid = findInvalidUtf8(bytes);
  if (invalid !== undefined) return { value: '', issues: [refuseEncoding(bytes, invalid, file)] };
  const text = new TextDecoder('utf-8').decode(bytes);
  const control = text.search(/[^\P{Cc}\t\n\v\f\r\u0085]|\ufffd/u);
  if (control >= 0) return { value: '', issues: [refuseControl(text, control, file)] };
  if (text.trim() === '') {
    const issue = makeIssue({
      code: 'E-ANNEXE-VIDE',
      file,
      line: 1,
      read: 'aucun texte',
      expected: 'le texte de l’annexe',
    });
    return { value: '', issues: [issue] };
  }
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

const lineOf = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);

const hex = (byte: number | undefined): string => `octet 0x${(byte ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;

function refuseBinary(bytes: Uint8Array, offset: number, file: string) {
  return makeIssue({
    code: 'E-BINAIRE',
    file,
    line: lineOf(bytes, offset),
    read: hex(bytes[offset]),
    expected: 'du texte, sans caractère de commande',
  });
}

function refuseEncoding(bytes: Uint8Array, offset: number, file: string) {
  return makeIssue({
    code: 'E-ENCODAGE',
    file,
    line: lineOf(bytes, offset),
    read: hex(bytes[offset]),
    expected: 'du texte en UTF-8 (le fichier semble être en Latin-1 ou Windows-1252)',
  });
}

function refuseControl(text: string, offset: number, file: string) {
  const code = text.charCodeAt(offset).toString(16).padStart(4, '0').toUpperCase();
  return makeIssue({
    code: 'E-BINAIRE',
    file,
    line: text.slice(0, offset).split(/\r\n|\n|\r/).length,
    read: `caractère U+${code}`,
    expected: 'du texte, sans caractère de commande ni caractère de remplacement',
  });
}
