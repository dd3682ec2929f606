/**
 * The Content-Security-Policy as a meta element can carry it; `frame-ancestors` works in headers only.
 * `data:` and data.geopf.fr are for the map (Leaflet's blank tiles, the optional background).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https://data.geopf.fr",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
