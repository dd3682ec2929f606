/** Adds to a file the number of its bytes (UTF-8) and their SHA-256, in hexadecimal. */
export async function measure<T extends { readonly contenu: string }>(
  file: T,
): Promise<T & { octets: number; sha256: string }> {
  const bytes = new TextEncoder().encode(file.contenu);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    ...file,
    octets: bytes.length,
    sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
