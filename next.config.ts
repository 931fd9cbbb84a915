import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: {
    createMessagesDeclaration: './messages/en.json',
    // Parsed once, when built: neither each request nor the browser has the parser.
    messages: { path: './messages', format: 'json', locales: 'infer', precompile: true },
  },
});

// A page named page.dev.tsx exists in development only, page.bench.tsx in the build that is measured only.
const extraPages =
  process.env.NODE_ENV === 'development'
    ? ['dev.tsx']
    : process.env.KHAMSAP_BENCH_BUILD
      ? ['bench.tsx']
      : [];

const securityHeaders = Object.entries({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  distDir: process.env.KHAMSAP_DIST_DIR ?? '.next',
  pageExtensions: ['tsx', 'ts', ...extraPages],
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // `npm run check` does; a start from a fresh clone need not wait for it.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
  // What is too long for a field is to be said at the field, not by a broken connection.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  serverExternalPackages: [
    '@open-spaced-repetition/binding',
    'better-sqlite3',
    'pino',
    'pino-pretty',
  ],
};

export default withNextIntl(config);
