import { type IssueCode, makeIssue } from '../../../src/domain/records/issue.ts';
import type { Step } from '../types.ts';

/**
 * Bytes of an annex as text, or the reason why they are none: empty, not UTF-8, or binary.
 * A byte order mark is dropped; nothing else changes.
 */
export function decodeAnnexe(bytes: Uint8Array, file: string): Step<string> {
  // What is no UTF-8 reads as U+FFFD.
  const text = new TextDecoder('utf-8').decode(bytes);
  const refuse = (code: IssueCode, at: number, read: string, expected: string): Step<string> => {
    const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
    return { value: '', issues: [makeIssue({ code, file, line, read, expected })] };
  };
  const control = text.search(/[^\P{Cc}\t\n\v\f\r\u0085]/u);
  if (control >= 0) {
    const code = text.charCodeAt(control).toString(16).padStart(4, '0').toUpperCase();
    return refuse('E-BINAIRE', control, `caractère U+${code}`, 'du texte, sans caractère de contrôle');
  }
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    const read = `« ${/.{0,40}$/.exec(text.slice(0, lost + 1))?.[0] ?? ''} »`;
    const expected = 'du texte en UTF-8 (le fichier semble être en Latin-1 ou Windows-1252)';
    if (!isUtf8(bytes)) return refuse('E-ENCODAGE', lost, read, expected);
    return refuse('E-BINAIRE', lost, read, 'du texte, sans caractère de remplacement');
  }
  if (text.trim() === '') return refuse('E-ANNEXE-VIDE', 0, 'aucun texte', 'le texte de l’annexe');
  return { value: text, issues: [] };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
