/** The oldest browsers in which everything works but what `WITHOUT` names: scripts and styles are built for them. */
export const LINE = { chrome: '109', firefox: '115', safari: '16.4' };

/**
 * What is used although a browser of the line lacks it, by its name in web-features, and what its visitor gets. Each of
 * them only adds to a page that does without.
 */
export const WITHOUT: Readonly<Record<string, string>> = {
  'accent-color': 'boxes and radio buttons have the colours of the browser',
  'alt-text-generated-content':
    'the declaration is dropped, the sign with it: no « › » between breadcrumbs, no « × » on a chip, whose name says that it takes away, no name beside a symbol of the map under the pointer',
  'box-decoration-break': 'a mark that wraps has no rounded ends inside; Safari reads the form with its prefix',
  'color-mix': 'cells of the annex have no tint; the name of its column follows each all the same',
  'contain-intrinsic-size': 'the results are laid out anew when the sheet of filters closes',
  'content-visibility': 'the list under the open sheet of filters is laid out though nobody sees it',
  'details-content':
    'on home the blocks of a territoire open by its button, on a wide screen too, and closed ones stay closed on paper',
  'forced-colors': 'a browser without forced colours needs no exception from them',
  has: 'a segment shows its radio button instead of being filled, a ticked filter is not bold, one that finds nothing is not pale; the script alone lights the lines of the annex',
  highlight: 'the words of a search are not marked',
  lh: 'on home a block cuts its text at its edge, without points',
  'page-breaks': 'a title may end a printed page',
  'page-setup': 'paper keeps the margins of the browser',
  'paint-order': 'names on the map have a thinner halo',
  popover: 'no button « Menu »: all its links stand in the page, under the name of the site',
  'print-color-adjust':
    'Chrome reads the form with its prefix; else the bars print when the reader asks for backgrounds',
  requestidlecallback: 'islands start once the page is loaded',
  'round-mod-rem': 'on home a block cuts its text at its edge, without points',
  scripting: 'where JavaScript is off, controls that need it are seen, and in the catalogue a sentence says so',
  'scrollbar-width': 'the column of filters has the usual scroll bar',
  search: 'the search is a form without a landmark of its own',
  share: 'no button « Partager »; link, copy and e-mail remain',
  subgrid: 'the parts of neighbouring cards do not line up',
  'text-size-adjust': 'Safari reads the form with its prefix, written beside it',
  'text-wrap': 'lines of a title are not evened out',
  'text-wrap-balance': 'lines of a title are not evened out',
  'text-wrap-pretty': 'a paragraph may end on a short line',
  'user-select': 'copied lines of the annex may bring their numbers; Safari reads the form with its prefix',
};
