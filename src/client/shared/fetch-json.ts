/** Fetches a JSON file of the site. Rejects when it cannot be had; its shape is the caller's word, as the build writes it. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} : ${response.status}`);
  return response.json();
}
