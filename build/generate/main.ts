import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, root } from './outputs.ts';

for (const [path, text] of await generatedFiles()) {
  writeFileSync(join(root, path), text);
  console.log(path);
}
