import { build } from 'vite';
import { projectPath } from './folders.ts';
import { sourcesDigest, stampBundles } from './launch/bundles.mjs';

// Taken before building: a source edited meanwhile makes the bundles stale, as it should.
const digest = sourcesDigest();
stampBundles('');
// One after the other: main empties the folder where preload writes.
for (const part of ['main', 'preload', 'renderer']) {
  await build({ configFile: projectPath(`build/vite.${part}.config.ts`), logLevel: 'warn' });
}
stampBundles(digest);
