import { defineConfig } from 'prisma/config';

const url = process.env.DATABASE_URL ?? 'file:data/khamsap.db';
const engine = url.startsWith('postgres') ? 'postgresql' : 'sqlite';

export default defineConfig({
  schema: engine === 'sqlite' ? 'prisma/schema.prisma' : 'lib/generated/postgresql.prisma',
  migrations: { path: `prisma/migrations/${engine}` },
  datasource: { url },
});
