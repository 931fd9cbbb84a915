import { drawMix } from '@/tests/bench/search-mix';
import { search } from '@/features/search/service';
import { createClient } from '@/lib/db';
const url = process.env.DATABASE_URL!; const mix = await drawMix(url, Number(process.argv[2] ?? 150));
const db = createClient(url);
for (const q of mix.slice(0, 100)) await search(q.text, { locale: 'en', limit: 20 });
const by = new Map<string, any[]>(); const all: number[] = []; const slow: any[] = [];
for (const q of mix) {
  const c0 = process.cpuUsage(); const a = await search(q.text, { locale: 'en', limit: 20 }); const c1 = process.cpuUsage(c0); const ms = (c1.user + c1.system) / 1000;
  all.push(ms); slow.push([ms.toFixed(1), q.kind, q.text, a.hits.length]);
  let ok = true;
  if (q.fits) { const terms = await db.term.findMany({ where: { conceptId: { in: a.hits.map(h => h.concept.id) } }, select: { conceptId: true, lang: true, text: true } });
    ok = a.hits.some(h => q.fits!(terms.filter(t => t.conceptId === h.concept.id), h.concept.id)); if (!ok && process.argv[3]) console.log('MISS', q.kind, q.text, '->', a.hits.length, a.hits[0]?.match.text); }
  by.set(q.kind, [...(by.get(q.kind) ?? []), { ms, ok, n: a.hits.length }]);
}
const pc = (xs: number[], p: number) => [...xs].sort((a, b) => a - b)[Math.min(xs.length - 1, Math.ceil(xs.length * p) - 1)]!.toFixed(2);
for (const [k, v] of by) console.log(k.padEnd(28), 'n', v.length, 'found', (v.filter((x: any) => x.ok).length / v.length).toFixed(3), 'p50', pc(v.map((x: any) => x.ms), .5), 'p95', pc(v.map((x: any) => x.ms), .95), 'max', pc(v.map((x: any) => x.ms), 1), 'hits', (v.reduce((s: number, x: any) => s + x.n, 0) / v.length).toFixed(1));
console.log('all', 'p50', pc(all, .5), 'p95', pc(all, .95), 'max', pc(all, 1)); slow.sort((a, b) => b[0] - a[0]); console.log(slow.slice(0, 12));
process.exit(0);
