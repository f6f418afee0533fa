import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Edit } from '../../../shared/edit/edit.ts';
import { ajouterOrganisme, retirerOrganisme } from '../../../shared/edit/organismes.ts';
import type {
  DocumentOrganismes,
  ListeOrganismes,
  Organisme,
  Portee,
} from '../../../shared/generated/document.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { canonical, sha256 } from '../canonical.ts';
import { commit } from '../journal/commit.ts';
import { comparaisonAvecFichier } from './comparer.ts';
import { listeDocument } from './liste.ts';
import { createRegistre, readRegistre, type Registre } from './registre.ts';

const portee: Portee = { nature: 'ORGA_FORM', blocs: [], versions: [] };
const { id } = exampleReferentiel;

let example: OpenExample;
let registre: Registre;
let folder: string;
const workspace = () => example.session.workspace;

function fait({ op, changes }: Edit): void {
  const { session } = example;
  const result = commit(session.workspace, session.gesture(op, changes, null), session.replica);
  registre.follow(workspace().db, result.changes);
}

function inscrit(nom: string): Organisme {
  const organisme = organismeExemple([{ etat: 'habilite', le: '2026-01-01', portee }], nom);
  fait(ajouterOrganisme(organisme));
  return organisme;
}

beforeEach(() => {
  example = openExample();
  registre = createRegistre();
  folder = mkdtempSync(join(tmpdir(), 'liste-'));
});
afterEach(() => {
  example.close();
  rmSync(folder, { recursive: true });
});

/** A file of the list of a day, changed as the copy of another has it. */
async function fichier(change: (liste: ListeOrganismes) => void = () => undefined): Promise<string> {
  const demande = { ref: id, au: '2026-06-01', connuLe: null, format: 'json' } as const;
  const { octets } = await listeDocument(workspace(), registre, demande);
  const document = JSON.parse(octets.toString('utf8')) as DocumentOrganismes;
  change(document.organismes);
  document.version.empreinte = sha256(canonical(document.organismes));
  const file = join(folder, 'liste.json');
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const compare = (file: string, fichierDAbord = false) =>
  comparaisonAvecFichier(workspace(), registre, { ref: id, moment: '2026-06-01', file, fichierDAbord });
const dit = (file: string, fichierDAbord = false) =>
  compare(file, fichierDAbord).differences.map(({ sorte, avant, apres }) => [
    sorte,
    (apres ?? avant)?.denomination,
  ]);

test('a list and the file that it was exported to say the same, until one of them changes', async () => {
  inscrit('Atelier-école des Lices');
  const file = await fichier();
  expect(compare(file)).toMatchObject({ differences: [], inchangees: 1, horsRegistre: [] });
  inscrit('Zinc et Cuivre');
  expect(dit(file)).toEqual([['depart', 'Zinc et Cuivre']]);
  expect(dit(file, true)).toEqual([['arrivee', 'Zinc et Cuivre']]);
  expect(compare(file, true)).toMatchObject({ a: { au: '2026-06-01', numero: null } });
});

test('a body that a file alone has is said to be none of the register', async () => {
  inscrit('Atelier-école des Lices');
  const autre = inscrit('Ailleurs');
  const file = await fichier();
  fait(retirerOrganisme(readRegistre(workspace().db), autre.id));
  expect(dit(file)).toEqual([['arrivee', 'Ailleurs']]);
  expect(compare(file).horsRegistre).toEqual([autre.id]);
});

test('of a file that is about several certifications, the others are left alone', async () => {
  inscrit('Atelier-école des Lices');
  const file = await fichier(({ certifications, organismes }) => {
    const referentiel = uuid();
    const [sienne] = certifications;
    const habilitations = organismes[0]?.habilitations ?? [];
    const [habilitation] = habilitations;
    if (sienne === undefined || habilitation === undefined) throw new Error('no habilitation');
    certifications.push({ ...sienne, id: referentiel, intitule: 'Autre' });
    const passages = habilitation.passages.map((passage) => ({ ...passage, id: uuid() }));
    habilitations.push({ ...habilitation, id: uuid(), referentiel, passages });
  });
  expect(dit(file)).toEqual([]);
});

test('a file of something else is refused', async () => {
  inscrit('Atelier-école des Lices');
  const autre = await fichier((liste) => {
    const [sienne] = liste.certifications;
    if (sienne !== undefined) sienne.id = uuid();
    liste.organismes = [];
  });
  expect(() => compare(autre)).toThrow('n’est pas une liste d’organismes de cette certification');
  writeFileSync(autre, 'Organisme;SIRET');
  expect(() => compare(autre)).toThrow(/JSON/);
});
