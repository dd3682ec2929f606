import { communesSchema, type Commune, type Communes } from '../../src/domain/records/schema/referentiel.ts';
import { slugify } from '../../src/domain/text/slug.ts';
import { chooseLieu } from './geonames.ts';
import type { Centre, CogFiles, LieuxByCommune, EnteredPosition, Sources } from './types.ts';

/** The communes of the département in one COG year, sorted by code, or what is wrong with them. `centres` serve where nothing else gives a position. */
export function buildCommunes(
  cog: number,
  files: CogFiles,
  { departement, sources }: Sources,
  saisies: readonly EnteredPosition[],
  lieux: LieuxByCommune,
  centres: readonly Centre[] = [],
): { value: Communes | undefined; issues: string[] } {
  const epciOf = new Map(files.epci.flatMap((epci) => epci.membres.map(({ code }) => [code, epci] as const)));
  const saisieOf = new Map(saisies.map((saisie) => [saisie.code, saisie]));
  const centreOf = new Map(centres.map(({ code, centre }) => [code, centre?.coordinates]));
  const actuelles = files.communes
    .filter((commune) => commune.departement === departement && commune.type === 'commune-actuelle')
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  if (actuelles.length === 0) {
    return { value: undefined, issues: [`COG ${cog} : aucune commune dans le département ${departement}`] };
  }

  const communes = actuelles.map(({ code, nom, codesPostaux = [] }) => {
    const position =
      saisieOf.get(code) ?? fromLieu(chooseLieu(nom, lieux.get(code) ?? [])) ?? fromCentre(centreOf.get(code));
    return {
      code,
      nom,
      slug: slugOf(code, nom, actuelles),
      codesPostaux: [...codesPostaux],
      // An unknown EPCI is left empty: the schema refuses it and names the commune.
      epci: epciOf.get(code)?.code ?? '',
      ...(position && { position: { lat: position.lat, lon: position.lon, source: position.source } }),
    };
  });
  const parsed = communesSchema.safeParse({ cog, sources, epci: namesOf(communes, files), communes });
  if (parsed.success) return { value: parsed.data, issues: [] };
  return {
    value: undefined,
    issues: parsed.error.issues.map(({ path, message }) => `COG ${cog} : ${describePath(path, communes)} : ${message}`),
  };
}

function fromLieu(lieu: ReturnType<typeof chooseLieu>): Commune['position'] {
  return lieu && { lat: lieu.lat, lon: lieu.lon, source: 'GeoNames' };
}

function fromCentre(point: readonly [lon: number, lat: number] | undefined): Commune['position'] {
  return point && { lat: point[1], lon: point[0], source: 'geo.api.gouv.fr' };
}

/** Communes that share a name all get their code, so that none holds the bare address by chance. */
function slugOf(code: string, nom: string, communes: readonly { nom: string }[]): string {
  const slug = slugify(nom);
  return communes.filter((other) => slugify(other.nom) === slug).length > 1 ? `${slug}-${code}` : slug;
}

function namesOf(communes: readonly Pick<Commune, 'epci'>[], { epci }: CogFiles): Record<string, string> {
  const used = new Set(communes.map((commune) => commune.epci));
  return Object.fromEntries(
    epci
      .filter(({ code }) => used.has(code))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, nom }) => [code, nom]),
  );
}

function describePath(path: readonly PropertyKey[], communes: readonly { code: string; nom: string }[]): string {
  const [room, index, ...rest] = path;
  const commune = room === 'communes' ? communes[Number(index)] : undefined;
  return commune ? `${commune.code} ${commune.nom}, ${rest.join('.')}` : path.join('.');
}
