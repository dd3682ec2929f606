/** Ways to spoil a text on purpose, by line numbers that count from 1. */
type Edit = (source: string) => string;

const onLines =
  (change: (lines: string[]) => void): Edit =>
  (source) => {
    const lines = source.split('\n');
    change(lines);
    return lines.join('\n');
  };

/** Replaces `from`, which must be on that line. */
export const replaceOn = (line: number, from: string, to: string): Edit =>
  onLines((lines) => {
    const read = lines[line - 1] ?? '';
    if (!read.includes(from)) throw new Error(`line ${line} holds no « ${from} »: « ${read} »`);
    lines[line - 1] = read.replace(from, to);
  });

/** Removes lines `first` to `last`. */
export const remove = (first: number, last = first): Edit =>
  onLines((lines) => void lines.splice(first - 1, last - first + 1));

/** Repeats lines `first` to `last` after themselves. */
export const repeat = (first: number, last = first): Edit =>
  onLines((lines) => void lines.splice(last, 0, ...lines.slice(first - 1, last)));

/** Inserts lines before line `at`. */
export const insert = (at: number, ...added: string[]): Edit =>
  onLines((lines) => void lines.splice(at - 1, 0, ...added));

/** Exchanges two lines. */
export const swap = (a: number, b: number): Edit =>
  onLines((lines) => {
    const [first, second] = [lines[a - 1] ?? '', lines[b - 1] ?? ''];
    lines[a - 1] = second;
    lines[b - 1] = first;
  });

const EDITS: Readonly<Record<string, unknown>> = { replaceOn, remove, repeat, insert, swap };

/** An edit that a fixture names, with what it is given: `["remove", 913]`. */
export const toEdit = ([name = '', ...given]: readonly (string | number)[]): Edit =>
  (EDITS[name] as (...given: readonly (string | number)[]) => Edit)(...given);
