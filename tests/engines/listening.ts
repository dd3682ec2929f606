import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Listening {
  readonly url: string;
  /** What pages told, oldest first. */
  readonly faults: string[];
  readonly close: () => void;
}

const SCRIPT = '/ecoute.js';
const TOLD = '/ecoute';

/** Serves a served site once more; each page tells its faults from its first script on, as a console would. */
export async function listenToSite(siteUrl: string): Promise<Listening> {
  const faults: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '/' } = request;
    if (url === TOLD) {
      faults.push(await text(request));
      response.end();
    } else if (url === SCRIPT) {
      response.setHeader('Content-Type', 'text/javascript').end(`(${listen.toString()})('${TOLD}')`);
    } else {
      const found = await fetch(new URL(url, siteUrl), { redirect: 'manual' });
      response.statusCode = found.status;
      for (const [name, value] of found.headers) {
        // It goes on unpacked.
        if (!/^content-(?:encoding|length)$/.test(name)) response.setHeader(name, value);
      }
      const isPage = found.headers.get('content-type')?.startsWith('text/html');
      const body = Buffer.from(await found.arrayBuffer());
      // Before its policy, which lets in what comes from the site itself anyway.
      response.end(isPage ? body.toString().replace('<head>', `<head><script src="${SCRIPT}"></script>`) : body);
    }
  };
  const { hostname } = new URL(siteUrl);
  const server = createServer((request, response) => void answer(request, response)).listen(0, hostname);
  await new Promise((resolve) => server.once('listening', resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://${hostname}:${(server.address() as AddressInfo).port}/`, faults, close };
}

/** In the page, before anything else of it. It has no position: no driver answers what the window of a browser asks. */
function listen(told: string): void {
  const tell = (fault: unknown): void => {
    const request = new XMLHttpRequest();
    // Told before the page goes on, or is left.
    request.open('POST', told, false);
    request.send(String(fault));
  };
  navigator.geolocation.getCurrentPosition = (_, fail) => fail?.({ code: 2 } as GeolocationPositionError);
  for (const level of ['error', 'warn'] as const) console[level] = (...said) => tell(said.join(' '));
  // Of a file of the site that does not come, too, which does not bubble; the network may be closed to others.
  const failed = (event: Event): void => {
    if ('message' in event) tell(event.message);
    const { src = '', href = '' } = event.target as Partial<HTMLImageElement & HTMLLinkElement>;
    if (`${src}${href}`.startsWith(location.origin)) tell(`${src}${href}`);
  };
  addEventListener('error', failed, true);
  addEventListener('unhandledrejection', ({ reason }) => tell(reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => tell(violatedDirective));
}
