import { iconUrl } from '../../site/routes.ts';

const files = import.meta.glob<string>('./lucide/*.svg', { query: '?raw', import: 'default' });

/** The drawings of `lucide/` by their names; each is read when asked for. */
export const drawings = new Map(
  Object.entries(files).map(([path, read]) => [path.slice('./lucide/'.length, -'.svg'.length), read]),
);

/** Where a drawing is; an unknown one, or none, is a plain tag. */
export const drawingUrl = (name = ''): string => iconUrl(drawings.has(name) ? name : 'tag');
