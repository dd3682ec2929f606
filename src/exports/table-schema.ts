/** The Table Schema of the CSV files, made from the schema of a row. */
import { toJsonSchema } from '../domain/schema.ts';
import { SEPARATEUR_DE_THEMES } from '../domain/entries.ts';
import { COLONNES_PUBLIEES, type Colonne, ligneSchema } from './ligne.ts';

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly anyOf?: readonly Property[];
}

/** A column as Table Schema describes it. */
export interface Champ {
  readonly name: Colonne;
  readonly type: 'string' | 'integer' | 'number' | 'list';
  readonly description: string;
  readonly [more: string]: unknown;
}

/** Every column, in the order of the files. `virgule` when decimals have a comma. */
export function toChamps(virgule = false): Champ[] {
  const properties = toJsonSchema(ligneSchema)['properties'] as Record<Colonne, Property>;
  return COLONNES_PUBLIEES.map((name) => {
    const { description = '', anyOf, ...property } = properties[name];
    const type = typeOf(anyOf?.[0]?.type ?? property.type);
    const minimum =
      property.minimum ?? (property.exclusiveMinimum === undefined ? undefined : property.exclusiveMinimum + 1);
    return {
      name,
      type,
      description,
      ...(type === 'list' && { delimiter: SEPARATEUR_DE_THEMES, itemType: 'string' }),
      ...(type === 'number' && virgule && { decimalChar: ',' }),
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
export function toTableSchema(virgule = false): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fieldsMatch: 'exact',
    primaryKey: ['id'],
    missingValues: [''],
    fields: toChamps(virgule),
  };
}

function typeOf(type: string | undefined): Champ['type'] {
  if (type === 'integer' || type === 'number') return type;
  return type === 'array' ? 'list' : 'string';
}
