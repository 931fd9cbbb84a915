import { sqliteIndex } from '@/features/search/data/sqlite-index';
import { search } from '@/features/search/service';
const log: any[] = [];
for (const name of Object.keys(sqliteIndex) as any[]) { const f = (sqliteIndex as any)[name]; (sqliteIndex as any)[name] = async (...a: any[]) => { const t = performance.now(); const r = await f.apply(sqliteIndex, a); log.push([(performance.now() - t).toFixed(2), name, JSON.stringify(a).slice(0, 200), r.length]); return r; }; }
for (const q of process.argv.slice(2)) { for (let i = 0; i < 2; i++) { log.length = 0; const t = performance.now(); const a = await search(q, { locale: 'en', limit: 20 }); console.log(q, (performance.now() - t).toFixed(1), 'ms', a.hits.length, a.hits[0]?.match.text, a.hits[0]?.match.kind); } for (const l of log) console.log('  ', ...l); }
process.exit(0);
