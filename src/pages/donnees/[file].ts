import type { APIRoute, GetStaticPaths } from 'astro';
import type { DownloadFile } from '../../exports/download-file.ts';
import { mediaTypeOf } from '../../site/headers.ts';
import { files } from './_files.ts';

export const getStaticPaths = (() =>
  files.map((file) => ({ params: { file: file.name }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DownloadFile }> = ({ props: { file } }) =>
  new Response(file.content, { headers: { 'Content-Type': mediaTypeOf(file.name) ?? file.mediaType } });
