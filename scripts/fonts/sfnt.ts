/** The tables of an uncompressed OpenType font: https://learn.microsoft.com/typography/opentype/spec/otff */

const HEADER = 12;
const RECORD = 16;

/** The tables of a font by tag. */
export function readTables(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = HEADER + RECORD * index;
      const start = font.readUInt32BE(record + 8);
      const end = start + font.readUInt32BE(record + 12);
      return [font.toString('latin1', record, record + 4), Buffer.from(font.subarray(start, end))] as const;
    }),
  );
}

/**
 * A font made of these tables. Checksums are left at zero: the subsetter, which reads the result,
 * ignores them and writes its own.
 */
export function writeTables(tables: ReadonlyMap<string, Buffer>): Buffer {
  const header = Buffer.alloc(HEADER + RECORD * tables.size);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.size, 4);
  const parts = [header];
  let offset = header.length;
  for (const [index, [tag, table]] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const record = HEADER + RECORD * index;
    header.write(tag, record, 'latin1');
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(table.length, record + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
