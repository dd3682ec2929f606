/** Texts that must do nothing but be read, each under the name that a failure will print. */

export interface Poison {
  readonly nom: string;
  /** As the annex prints it. */
  readonly texte: string;
  /** As it is read, where that is something else: what prints nothing is dropped, letters are composed. */
  readonly lu?: string;
  /** Also a label of the closed lists. Left out: what a list would confuse with another label, or a person may not write. */
  readonly liste?: true;
}

const PILE = `Pile a${'\u0336\u0350'.repeat(5)} haute`;
const LONG_MOT = 'anticonstitutionnellement'.repeat(12);

export const POISONS: readonly Poison[] = [
  { nom: 'balise script', texte: '<script>alert("script")</script>', liste: true },
  { nom: 'image à gestionnaire', texte: '<img src=x onerror=alert("img")>', liste: true },
  { nom: 'fin d’attribut', texte: '"><svg onload=alert("svg")>', liste: true },
  { nom: 'fin d’attribut simple', texte: "' autofocus onfocus=alert(1) x='", liste: true },
  { nom: 'fin de script', texte: '</script><script>alert("fin")</script>', liste: true },
  { nom: 'fins de titre et de style', texte: '</title></style></textarea></template><b>gras', liste: true },
  { nom: 'commentaire', texte: '<!-- <!--<script> --!> suite', liste: true },
  { nom: 'fin de CDATA', texte: 'Un ]]> puis <![CDATA[ et <?xml ?>', liste: true },
  { nom: 'guillemets', texte: '"droits" \'simples\' “courbes” ‘hauts’ «français» ‹petits› `inverses`', liste: true },
  { nom: 'entités', texte: '&lt;script&gt; &amp;amp; &#60;b&#62; &nbsp; R&D', liste: true },
  { nom: 'gabarits', texte: '{{x}} ${x} #{x} {x} <%= x %>', liste: true },
  { nom: 'motifs de remplacement', texte: "$& $1 $` $' $$ %s %d %n", liste: true },
  { nom: 'adresse javascript', texte: 'javascript:alert("adresse")', liste: true },
  { nom: 'adresse de données', texte: 'data:text/html,<script>alert("data")</script>', liste: true },
  { nom: 'autre serveur', texte: '//ailleurs.invalid/x.js', liste: true },
  { nom: 'chemin remonté', texte: '../../etc/passwd', liste: true },
  { nom: 'chemin de Windows', texte: '..\\..\\C:\\Windows\\win.ini', liste: true },
  { nom: 'échappements d’adresse', texte: '%00%0d%0a%2e%2e%2f a=1&b=2#ancre?x', liste: true },
  { nom: 'formule de tableur', texte: "=cmd|' /C calc'!A0", liste: true },
  { nom: 'formule plus', texte: '+1', liste: true },
  { nom: 'formule moins', texte: '-1+cmd', liste: true },
  { nom: 'formule arobase', texte: '@SUM(A1:A9)', liste: true },
  { nom: 'membre d’objet', texte: '__proto__', liste: true },
  { nom: 'membre d’objet, en lettres', texte: 'constructor', liste: true },
  { nom: 'LaTeX', texte: '\\input{x} {\\bf a} 50 % $x_1^2$ # ~ }', liste: true },
  { nom: 'décomposé (NFD)', texte: 'Café d’élèves'.normalize('NFD'), lu: 'Café d’élèves', liste: true },
  { nom: 'composé, même titre', texte: 'Café d’élèves' },
  { nom: 'latin', texte: 'Copecan', liste: true },
  { nom: 'homoglyphes cyrilliques', texte: 'Сoреcаn', liste: true },
  { nom: 'sans lettre', texte: '???', liste: true },
  { nom: 'sans lettre latine', texte: 'Жизнь 生活', liste: true },
  { nom: 'de droite à gauche', texte: 'حديقة مشتركة', liste: true },
  // Never closed: what follows must not be turned round.
  { nom: 'sens forcé', texte: 'Avant \u202eegnahc \u2066après', lu: 'Avant egnahc après' },
  { nom: 'caractères sans chasse', texte: 'Zé\u200bro\u00ad lar\u2060geur\ufeff', lu: 'Zéro largeur' },
  {
    nom: 'séparateurs de ligne Unicode',
    texte: 'Une\u2028ligne\u2029unique\u0085entière',
    lu: 'Une ligne unique entière',
  },
  { nom: 'non-caractère', texte: 'Ni \uffff ni \u{1fffe}', liste: true },
  { nom: 'emoji composé', texte: 'Famille 👨‍👩‍👧‍👦 et drapeau 🏳️‍🌈', liste: true },
  { nom: 'pile de diacritiques', texte: PILE, lu: PILE.normalize('NFC') },
  { nom: 'trois cents caractères, avec espaces', texte: 'Mots et mots de '.repeat(19).slice(0, 300).trim() },
  { nom: 'trois cents caractères, sans espace', texte: LONG_MOT, liste: true },
  { nom: 'titre répété', texte: 'Le même titre' },
  { nom: 'titre répété', texte: 'Le même titre' },
  { nom: 'titre répété', texte: 'Le même titre' },
];

/** What the site must show of a poison. */
export const read = ({ texte, lu = texte }: Poison): string => lu;
