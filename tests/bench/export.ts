import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../../main/engine/exchange/atomic-write.ts';
import { sha256 } from '../../main/engine/canonical.ts';
import { readDocument } from '../../main/engine/version/document-of.ts';
import { closeWorkspace, openWorkspace } from '../../main/engine/opening.ts';
import { v1_0_0 as validate } from '../../shared/generated/validators.js';
import { interleaved, ratioMeasure, timed, type Measure } from './measure.ts';
import { countItems } from './referentiel.ts';
import type { Made } from './workspace.ts';

/** The least that a validated, hashed text costs, from a document already in memory. */
function bareText(document: unknown): string {
  const text = JSON.stringify(document);
  if (!validate(document)) throw new Error('the document of the measure is not valid');
  sha256(text);
  return text;
}

function bareWrite(file: string, text: string): void {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, text);
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Assembling and exporting the draft of a référentiel, with the disk on both sides, then without it on either. */
export async function measureExport(
  { file, referentiels }: Made,
  rounds: number,
): Promise<readonly Measure[]> {
  const [referentiel] = referentiels;
  if (referentiel === undefined) throw new Error('no référentiel');
  const items = countItems(referentiel).toLocaleString('fr-FR');
  const workspace = openWorkspace(file);
  const read = (): Buffer => readDocument(workspace, referentiel.id, null).octets;
  const document: unknown = JSON.parse(read().toString('utf8'));
  const to = (name: string): string => join(dirname(file), name);
  const whole = await interleaved(
    rounds,
    3,
    () => timed(() => writeAtomically(to('nous.json'), read())),
    () => timed(() => bareWrite(to('nu.json'), bareText(document))),
  );
  const inMemory = await interleaved(
    rounds,
    3,
    () => timed(read),
    () => timed(() => bareText(document)),
  );
  workspace.changed = false;
  closeWorkspace(workspace);
  return [
    ratioMeasure(`Assembler et exporter ${items} éléments, disque des deux côtés`, whole, 3),
    ratioMeasure('  le même, sans disque d’aucun côté', inMemory, 3),
  ];
}
