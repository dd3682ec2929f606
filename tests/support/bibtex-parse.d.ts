/** The package has no types of its own: what the tests use of it. */
declare module 'bibtex-parse' {
  const parser: {
    /** Each entry of a BibTeX text, its fields in capitals beside `key` and `type`. */
    entries(text: string): Record<string, string>[];
  };
  export default parser;
}
