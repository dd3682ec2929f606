import { getDocumentProxy } from 'unpdf';
import { PdfRefusal } from './codes.ts';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Where the marks of a PDF must be found: readers look for them in the first and the last kilobyte. */
const MARK_RANGE = 1024;

/**
 * Opens a document, hands it to a function and closes it.
 *
 * @throws PdfRefusal when it is no PDF, is cut short or locked, or when pdf.js warns of anything: it goes on with what
 * it could guess, which may be a wrong value
 */
export async function withDocument<T>(bytes: Uint8Array, use: (document: PdfDocument) => Promise<T>): Promise<T> {
  checkMarks(bytes);
  const warnings: string[] = [];
  // pdf.js has no other way to be heard.
  const { warn } = console;
  console.warn = (message: unknown): void => void warnings.push(String(message));
  let document: PdfDocument | undefined;
  try {
    // pdf.js takes the bytes away from who hands them over, and refuses a Buffer.
    document = await getDocumentProxy(new Uint8Array(bytes), { fontExtraProperties: true, verbosity: 1 });
    const result = await use(document);
    if (warnings[0] !== undefined) throw damaged(warnings[0]);
    return result;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new PdfRefusal('E-PDF-VERROUILLE', null, 'un document protégé par un mot de passe', 'un document ouvert');
    }
    // A page that pdf.js could not read well has no table that could be read well.
    if (warnings[0] !== undefined) throw damaged(warnings[0]);
    throw error instanceof PdfRefusal ? error : damaged(String(error));
  } finally {
    console.warn = warn;
    await document?.destroy();
  }
}

function checkMarks(bytes: Uint8Array): void {
  const decode = (part: Uint8Array): string => new TextDecoder('latin1').decode(part);
  const start = decode(bytes.subarray(0, MARK_RANGE));
  if (!start.includes('%PDF-')) {
    const read = `« ${start.slice(0, 40).trim()} »`;
    throw new PdfRefusal('E-PDF-INVALIDE', null, read, 'un fichier qui commence par « %PDF- »');
  }
  const end = decode(bytes.subarray(-MARK_RANGE));
  if (!end.includes('%%EOF')) {
    throw new PdfRefusal('E-PDF-TRONQUE', null, `${bytes.length} octets`, 'un fichier qui finit par « %%EOF »');
  }
}

function damaged(message: string): PdfRefusal {
  return new PdfRefusal('E-PDF-ABIME', null, `« ${message} »`, 'un document que pdf.js lit sans avertissement');
}
