import { readFileSync } from 'node:fs';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';

/** A Parquet file as its footer describes it, and its rows. */
export interface Table {
  /** Physical type and repetition of every column, by name, in order. */
  readonly columns: Readonly<Record<string, string>>;
  readonly declaredRows: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Reads a Parquet file. */
export async function readTable(path: string): Promise<Table> {
  const file = Uint8Array.from(readFileSync(path)).buffer;
  const { schema, num_rows } = parquetMetadata(file);
  const columns = schema.slice(1).map(({ name, type, repetition_type, converted_type }) => {
    return [name, [repetition_type, type, converted_type].filter((word) => word !== undefined).join(' ')];
  });
  return {
    columns: Object.fromEntries(columns) as Table['columns'],
    declaredRows: Number(num_rows),
    rows: await parquetReadObjects({ file }),
  };
}

/** Cells of a CSV text (RFC 4180), line by line. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '') break;
    if (end === '\r\n') lines.push([]);
  }
  const [last] = lines.splice(-1);
  if (last?.join('') !== '') throw new Error('the last line of a CSV file ends with CRLF like all others');
  return lines;
}
