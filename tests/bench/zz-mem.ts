import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@/lib/db';
import { migrate } from '@/lib/migrate';
import { seedIfEmpty } from '@/prisma/seed/seed';
import { startServer } from './server';
import { timesOf } from './timed';
const url = process.env.U ?? 'file:/tmp/vt/mem.db';
await migrate(url); const c = createClient(url); await seedIfEmpty(c, () => {}); 
const { slug } = await c.concept.findFirstOrThrow({ where: { status: 'published' } });
await c.$disconnect();
const s = await startServer(url);
console.log('start', s.residentMegabytes());
await wait(3000); console.log('3s', s.residentMegabytes());
for (let i = 0; i < 6; i++) { await timesOf(`${s.url}/en/terms/${slug}`, () => wait(5000), 100); console.log('pages', s.residentMegabytes()); }
const sm = readFileSync(`/proc/${s.pid}/smaps`, 'utf8');
const by = new Map<string, number>(); let name = '';
for (const l of sm.split('\n')) { const m = /^[0-9a-f]+-[0-9a-f]+ (\S+) \S+ \S+ \d+\s*(.*)$/.exec(l); if (m) { name = (m[2] || 'anon'); } const r = /^Rss:\s+(\d+)/.exec(l); if (r) by.set(name, (by.get(name) ?? 0) + +r[1]!); }
console.log([...by].sort((a, b) => b[1] - a[1]).slice(0, 12));
await s.stop(); process.exit(0);
