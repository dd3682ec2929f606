import type { APIRoute } from 'astro';
import { corrections, editions } from '../dataset.ts';
import { toFeed } from '../exports/feed.ts';

export const GET: APIRoute = ({ url, site = url }) => toFeed(editions, corrections, site);
