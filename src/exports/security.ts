/** `/.well-known/security.txt`, RFC 9116: whom to tell of a security problem, and until when this is true. */

/** Less than a year, as the RFC advises: a site that is not built again must not speak for ever. */
const JOURS = 360;

/**
 * @param contact e-mail address
 * @param adresse where the file is read, in https
 * @param construit time of the build: two builds of one day give the same file
 */
export function toSecurityTxt(contact: string, adresse: string, construit: Date): string {
  const expires = new Date(construit);
  expires.setUTCHours(0, 0, 0, 0);
  expires.setUTCDate(expires.getUTCDate() + JOURS);
  return [
    `Contact: mailto:${contact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${adresse}`,
    '',
  ].join('\n');
}

/** Time of the build, or the one that SOURCE_DATE_EPOCH states (seconds) so that a build can be made again to the byte. */
export function buildTime(sourceDateEpoch: string | undefined): Date {
  const seconds = Number(sourceDateEpoch);
  return sourceDateEpoch && Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date();
}
