/** The annex cut into stretches that say what each part of a line became. */
import type { LigneAnnexe, Morceau } from './model.ts';
import type { Champ, Provenance, Span } from './schema.ts';

type Sens = Omit<Morceau, 'texte'>;
interface Marque {
  readonly span: Span;
  readonly sens: Sens;
}
interface Masque {
  readonly span: Span;
  /** Shown once, where the mask begins; empty on its other lines. */
  readonly remplacement: string;
}

/** Lines of an annex (LF, CRLF or CR, a byte order mark dropped), as `Span` counts them. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

/** Every line with its stretches. Masked text is replaced here, so that nothing after this function can show it. */
export function annotateLines(text: string, provenance: Provenance): LigneAnnexe[] {
  const marques = Map.groupBy(collectMarques(provenance), ({ span }) => span.ligne);
  const masques = Map.groupBy(collectMasques(provenance), ({ span }) => span.ligne);
  return splitLines(text).map((line, index) => {
    const numero = index + 1;
    return { numero, morceaux: cutLine(line, marques.get(numero) ?? [], masques.get(numero) ?? []) };
  });
}

function collectMarques(provenance: Provenance): Marque[] {
  const marques: Marque[] = [];
  const add = (spans: readonly Span[], sens: Sens): void => {
    for (const span of spans) marques.push({ span, sens });
  };
  add(provenance.habillage, { nature: 'habillage' });
  add(provenance.separateurs, { nature: 'separateur' });
  add(provenance.total.spans, { nature: 'total' });
  for (const [initiative, { champs }] of Object.entries(provenance.initiatives)) {
    for (const [champ, { spans }] of Object.entries(champs)) {
      add(spans, { nature: 'champ', champ: champ as Champ, initiative });
    }
  }
  return marques;
}

function collectMasques(provenance: Provenance): Masque[] {
  return provenance.masques.flatMap(({ spans, remplacement }) =>
    spans.map((span, index) => ({ span, remplacement: index === 0 ? remplacement : '' })),
  );
}

function cutLine(line: string, marques: readonly Marque[], masques: readonly Masque[]): Morceau[] {
  const cuts = new Set([1, line.length + 1]);
  for (const { span } of [...marques, ...masques]) cuts.add(span.debut).add(span.fin);
  const columns = [...cuts].sort((a, b) => a - b);
  const morceaux: Morceau[] = [];
  for (const [index, debut] of columns.entries()) {
    const fin = columns[index + 1];
    if (fin === undefined) break;
    const holds = ({ span }: { span: Span }): boolean => span.debut <= debut && fin <= span.fin;
    const sens = marques.find(holds)?.sens ?? { nature: 'blanc' };
    const masque = masques.find(holds);
    if (!masque) morceaux.push({ ...sens, texte: line.slice(debut - 1, fin - 1) });
    else if (masque.span.debut === debut && masque.remplacement)
      morceaux.push({ ...sens, texte: masque.remplacement, masque: true });
  }
  return morceaux;
}
