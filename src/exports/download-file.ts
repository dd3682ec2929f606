import type { Dialect } from './formats.ts';

/** A file as its maker describes it. */
export interface Draft {
  readonly name: string;
  readonly title: string;
  /** What it is good for, in a sentence. */
  readonly usage: string;
  /** The edition it holds; undefined when it describes other files. */
  readonly edition: number | 'all' | undefined;
  /** When the extension does not say it. */
  readonly mediaType?: string;
  /** Of a file of rows and columns. */
  readonly dialect?: Dialect | undefined;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** A file to publish under the downloads. */
export interface DownloadFile extends Draft {
  /** Without its character set: all texts are in UTF-8. */
  readonly mediaType: string;
  readonly bytes: number;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}
