import { randomSource } from '../support/random-source.ts';
import { temporaryFolder, newSession, fill, closeSession, leaveSession } from '../support/workspace.ts';
import { flipBench, flipDrawer, described } from './flips.ts';
const n = Number(process.argv[3] ?? 300);
const f = temporaryFolder(); const r = randomSource(Number(process.argv[2]??1));
const s = newSession(f.at('a.cpne')); fill(s, r, {referentiels: 3, versions: 2, gestures: 200}); closeSession(s);
const bench = flipBench(f.at('a.cpne'), f.at('b.cpne')); const draw = flipDrawer(f.at('a.cpne'), r);
const t = performance.now(); const count: Record<string, number> = {};
for (let i=0;i<n;i++){ const v = await bench.attempt(draw()); const k=v.flip.place.kind+' '+v.outcome; count[k]=(count[k]??0)+1; if (v.miss) console.log(described(v)); }
console.log(count, (performance.now()-t)/n, 'ms per flip'); f.remove();
