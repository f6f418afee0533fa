import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import { bloc, competence, constatsDe, referentiel } from '../../../../tests/support/controles.ts';
import { realFiches, samplesFolder, samplesMissing } from '../../../../tests/support/samples.ts';
import type { Referentiel } from '../../../../shared/generated/document.ts';
import { quietTask } from '../../task.ts';
import { readFiche } from './read.ts';
import { understandFiche } from './understand.ts';

/** Real wordings, with how many compétences each fiche has and how many say what for: counted by hand. */
const COUNTS: readonly (readonly [numero: string, competences: number, finalite: number])[] = [
  ['RNCP40344', 24, 24],
  ['RNCP36612', 33, 31],
  ['RNCP36721', 34, 33],
];

interface Split {
  readonly blocs: readonly { readonly intitule: string; readonly competences: readonly string[] }[];
}

/** One compétence a line, as a public catalogue has them. */
function readSplit(file: string): Referentiel {
  const { blocs } = JSON.parse(readFileSync(file, 'utf8')) as Split;
  return referentiel({
    blocs: blocs.map(({ intitule, competences }) =>
      bloc({ id: uuid(), intitule, competences: competences.map((text) => competence(text)) }),
    ),
  });
}

async function read(numero: string): Promise<Referentiel | null> {
  const fiche = realFiches.find((file) => basename(file).startsWith(numero));
  if (fiche !== undefined) return understandFiche(await readFiche(fiche, null, quietTask), uuid).referentiel;
  const names = existsSync(samplesFolder) ? readdirSync(samplesFolder) : [];
  const split = names.find((name) => name.startsWith(numero) && name.endsWith('.json'));
  return split === undefined ? null : readSplit(join(samplesFolder, split));
}

const total = (of: Referentiel): number =>
  of.competences.length + of.blocs.reduce((sum, { competences }) => sum + competences.length, 0);

describe('real compétences raise no false alarm', () => {
  test.for(COUNTS)('%s: %i compétences, %i with a purpose', async ([numero, count, finalite], context) => {
    const of = await read(numero);
    if (of === null) return context.skip(samplesMissing);
    expect(total(of)).toBe(count);
    expect(constatsDe('L01', of).map(({ texte }) => texte)).toEqual([]);
    expect(count - constatsDe('L02', of).length).toBe(finalite);
  });

  test.for([
    ['RNCP40344', []],
    ['RNCP36612', ['la transition écologique', 'la santé et la sécurité au travail']],
    ['RNCP36721', []],
  ] as const)('%s: the transitions of which it says nothing are %j', async ([numero, missing], context) => {
    const of = await read(numero);
    if (of === null) return context.skip(samplesMissing);
    expect(constatsDe('L15', of).map(({ parametres }) => parametres['theme'])).toEqual(missing);
  });

  test('every fiche « sur demande » begins its compétences with an infinitive', async (context) => {
    if (realFiches.length === 0) return context.skip(samplesMissing);
    for (const file of realFiches) {
      const { referentiel: of } = understandFiche(await readFiche(file, null, quietTask), uuid);
      expect(
        constatsDe('L01', of).map(({ texte }) => texte),
        file,
      ).toEqual([]);
    }
  });
});
