import { type OutgoingHttpHeaders, request } from 'node:http';
import { toSent, type Sent } from './published.ts';

export interface Answer {
  readonly status: number | undefined;
  /** Every header as sent, repetitions included. */
  readonly sent: Sent;
  readonly body: Buffer;
}

/** Asks for a path exactly as written, where fetch would tidy `..` up, following nothing and unpacking nothing. */
export function ask(port: number, path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, rawHeaders } = response;
        const pairs = rawHeaders.flatMap((name, index) =>
          index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
        );
        resolve({ status, sent: toSent(pairs), body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
