/** The Table Schema of the CSV files, made from the schema of a row. */
import { toJsonSchema } from '../domain/records/schema/shapes.ts';
import { LIST_SEPARATOR } from '../domain/search/entries.ts';
import { COLUMN_NAMES, rowSchema } from './rows.ts';

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly anyOf?: readonly Property[];
}

/** A column as Table Schema describes it. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'list';
  readonly description: string;
  readonly [more: string]: unknown;
}

/** Every column, in the order of the files. `decimalChar` when it is not a point. */
export function toFields(decimalChar?: string): Field[] {
  const properties = toJsonSchema(rowSchema)['properties'] as Record<string, Property>;
  return COLUMN_NAMES.map((name) => {
    const { description = '', anyOf, ...property } = properties[name] ?? {};
    const type = typeOf(anyOf?.[0]?.type ?? property.type);
    const minimum =
      property.minimum ?? (property.exclusiveMinimum === undefined ? undefined : property.exclusiveMinimum + 1);
    return {
      name,
      type,
      description,
      ...(type === 'list' && { delimiter: LIST_SEPARATOR, itemType: 'string' }),
      ...(type === 'number' && decimalChar !== undefined && { decimalChar }),
      constraints: {
        required: anyOf === undefined,
        ...(name === 'id' && { unique: true }),
        ...(property.pattern !== undefined && { pattern: property.pattern }),
        ...(type === 'integer' && minimum !== undefined && { minimum }),
      },
    };
  });
}

/** The Table Schema of a CSV. */
export function toTableSchema(decimalChar?: string): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fieldsMatch: 'exact',
    primaryKey: ['id'],
    missingValues: [''],
    fields: toFields(decimalChar),
  };
}

function typeOf(type: string | undefined): Field['type'] {
  if (type === 'integer' || type === 'number') return type;
  return type === 'array' ? 'list' : 'string';
}
