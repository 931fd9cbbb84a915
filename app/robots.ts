import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { env } from '@/lib/env';

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The origin is a setting of the running server, not of the build.
  await connection();
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/*/search', '/*/study/session'] },
    sitemap: `${env().origin}/sitemap.xml`,
  };
}
