import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ajouterOrganisme } from '../../../../shared/edit/organismes.ts';
import { byText } from '../../../../shared/domain/order.ts';
import { compterLesSorts } from '../../../../shared/organisme/import/plan.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../../tests/support/organisme-exemple.ts';
import { commit } from '../../journal/commit.ts';
import { accepter, apercuDuFichier } from '../../organisme/importer.ts';
import { listeDocument, registreAu } from '../../organisme/liste.ts';
import { createRegistre } from '../../organisme/registre.ts';
import { quietTask } from '../../task.ts';

const jour = '2026-02-02';
const [premier = ''] = exampleReferentiel.blocs.map(({ id }) => id);
const portee = { nature: 'ORGA_FORM' as const, blocs: [], versions: [] };

let folder: string;
let from: OpenExample;
let to: OpenExample;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notre-liste-'));
  from = openExample();
  to = openExample();
});
afterEach(() => {
  from.close();
  to.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A body that has what the columns of a list say, and a second that the branch has suspended. */
function fill({ session }: OpenExample): void {
  const second = organismeExemple(
    [
      {
        etat: 'habilite',
        le: '2025-01-01',
        jusqua: '2026-12-31',
        portee: { ...portee, nature: 'FORMER', blocs: [premier] },
      },
      { etat: 'suspendu', le: '2025-06-01', motif: 'Plateau en travaux.' },
    ],
    'Zinc ; « Cuivre »',
  );
  const bodies = [
    organismeExemple([{ etat: 'habilite', le: '2025-01-01', jusqua: '2026-12-31', portee }]),
    {
      ...second,
      siren: '982224388',
      nda: ['53351234535'],
      etablissements: second.etablissements.map((place) => ({ ...place, siret: '98222438800016' })),
    },
  ];
  for (const body of bodies) {
    const { op, changes } = ajouterOrganisme(body);
    commit(session.workspace, session.gesture(op, changes, null), session.replica);
  }
}

/** By name: who may do what, since when, until when; but for what the columns of a list do not say. */
function whatIsTrue({ session }: OpenExample): readonly unknown[] {
  const asked = { ref: exampleReferentiel.id, au: jour, connuLe: null };
  const { lignes } = registreAu(session.workspace, createRegistre(), asked);
  return lignes
    .map((ligne) => ({ ...ligne, organisme: null, habilitation: null, qualiopi: null }))
    .toSorted(byText(({ denomination }) => denomination));
}

test.each(['csv', 'xlsx'] as const)(
  'a list in %s that goes out is read back: by the branch that wrote it it changes nothing',
  async (format) => {
    fill(from);
    const { octets } = await listeDocument(from.session.workspace, createRegistre(), {
      ref: exampleReferentiel.id,
      au: jour,
      connuLe: null,
      format,
    });
    const file = join(folder, `liste.${format}`);
    writeFileSync(file, octets);
    const seenBy = ({ session }: OpenExample) =>
      apercuDuFichier(
        session.workspace,
        createRegistre(),
        {
          ref: exampleReferentiel.id,
          file,
          numero: null,
          colonnes: null,
          au: jour,
          nature: 'ORGA_FORM',
          choix: {},
        },
        quietTask,
      );
    const { apercu } = await seenBy(from);
    expect(compterLesSorts(apercu.lignes)).toMatchObject({ inchange: 2 });
    const elsewhere = await seenBy(to);
    expect(compterLesSorts(elsewhere.apercu.lignes)).toMatchObject({ nouveau: 2 });
    accepter(to.session, elsewhere, { connue: false, reason: null });
    expect(whatIsTrue(to)).toEqual(whatIsTrue(from));
  },
);
