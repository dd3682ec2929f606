/** Frames for other people's pages. Lengths in CSS pixels. */

/** The narrowest column in which a frame of the height proposed shows all: the tests hold it to that. */
export const LARGEUR_MIN = 320;

/** How high a frame must be. A list has its head and its source beside its rows. */
export const HAUTEURS = { initiative: 680, carte: 620, liste: 220, ligne: 100 } as const;

interface Cadre {
  /** Absolute address of the page framed. */
  readonly adresse: string;
  /** What it shows, for whoever does not see it. */
  readonly titre: string;
  readonly hauteur: number;
}

/** The `<iframe>` to paste: it waits to be near the window, and tells the site nothing of the page that holds it. */
export function frameCode({ adresse, titre, hauteur }: Cadre): string {
  return `<iframe src="${escapeAttribute(adresse)}" title="${escapeAttribute(titre)}" height="${hauteur}" loading="lazy" referrerpolicy="no-referrer" style="border:0;width:100%"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
