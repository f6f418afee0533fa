import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  changer,
  competencesDe,
  libelleDe,
  relevesDe,
  reunir,
  type Reunie,
} from '../../../tests/support/copies.ts';
import { envoyer, prendre } from '../../../tests/support/par-paquet.ts';
import { PaquetRefait } from '../../../tests/support/paquet-refait.ts';
import { troisCopies, type TroisCopies } from '../../../tests/support/trois-copies.ts';
import { canonical } from '../canonical.ts';
import { chainHash, digestOf } from '../journal/chain.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';

let { anne, bruno, claire, folder, ouvrirCopie, fermer }: TroisCopies = {} as never;
let mallory: Session = {} as never;
let [x, y] = ['', ''];
beforeEach(() => {
  ({ anne, bruno, claire, folder, ouvrirCopie, fermer } = troisCopies());
  mallory = ouvrirCopie(anne, 'Mallory');
  [x = '', y = ''] = competencesDe(anne, listReferentiels(anne.workspace.db)[0]?.id ?? '');
});
afterEach(() => fermer());

interface Ligne {
  readonly prev_hash: string;
  readonly hash: string;
  readonly corps?: string;
}

/** A package of the référentiel: its last row but one is there by its digest, and the last begins from what that one never left. */
async function paquetForge(): Promise<string> {
  changer(mallory, 'competence', y, { libelle: 'Écrit par Mallory' });
  const paquet = new PaquetRefait(await envoyer(mallory, folder));
  let hash = '';
  const forger = ({ corps = '', ...ligne }: Ligne): Ligne => {
    const dit = JSON.parse(corps) as object;
    const changes = [
      { after: { libelle: 'Forgé' }, before: { libelle: 'Jamais écrit' }, entity: 'competence', id: y },
    ];
    const forgee = canonical({ ...dit, changes });
    hash = chainHash(Buffer.from(ligne.prev_hash, 'hex'), forgee).toString('hex');
    return { ...ligne, hash, corps: forgee };
  };
  const cacher = ({ corps = '', ...ligne }: Ligne): Ligne & { readonly sha256: string } => ({
    ...ligne,
    sha256: digestOf(corps).toString('hex'),
  });
  paquet.lignes((lues) => {
    const lignes = lues as unknown as readonly Ligne[];
    return [...lignes.slice(0, -2), ...lignes.slice(-2, -1).map(cacher), ...lignes.slice(-1).map(forger)];
  });
  const [{ id, intitule } = { id: '', intitule: '' }] = listReferentiels(mallory.workspace.db);
  const portee = [{ entity: 'referentiel', id, titre: intitule }];
  const tete = { ...paquet.manifeste.tete, hash };
  return paquet.dire({ tete, portee }).annoncer().vers(folder.at('forge.cpnex'));
}

/** Bruno knows what that digest hides; Anne takes what was forged, which nothing she has contradicts. */
async function tromperAnne(): Promise<string> {
  changer(mallory, 'competence', x, { libelle: 'Écrit par Mallory' });
  await prendre(bruno, await envoyer(mallory, folder));
  const forge = await paquetForge();
  await prendre(anne, forge);
  return forge;
}

test('what a digest hides is known where it is kept: whoever contradicts it is refused', async () => {
  const forge = await tromperAnne();
  await expect(prendre(bruno, forge)).rejects.toMatchObject({ code: 'FUSION_INCOHERENTE' });
});

test('what was forged under a digest closes the merge of nobody who took it, and verification names it', async () => {
  await tromperAnne();
  const code = 'RECUE_CONFLICT';
  // Nothing that she has says so yet.
  expect(await relevesDe(anne, folder)).toEqual([]);
  changer(anne, 'competence', x, { connaissances: 'Le travail d’Anne' });
  changer(bruno, 'competence', y, { connaissances: 'Le travail de Bruno' });
  const parPaquet = async (ici: Session, la: Session): Promise<Reunie> =>
    prendre(ici, await envoyer(la, folder));
  await reunir(bruno, anne, folder);
  await reunir(anne, bruno, folder);
  await parPaquet(anne, bruno);
  await reunir(bruno, claire, folder);
  await reunir(claire, bruno, folder);
  await parPaquet(bruno, claire);
  const lu = ({ workspace: { db } }: Session): unknown =>
    db
      .prepare('SELECT connaissances FROM competence WHERE id IN (?, ?) ORDER BY id = ?')
      .pluck()
      .all(x, y, y);
  for (const session of [anne, bruno, claire]) {
    expect(lu(session)).toEqual(['Le travail d’Anne', 'Le travail de Bruno']);
    expect([libelleDe(session, x), libelleDe(session, y)]).not.toContain('Forgé');
    expect(await relevesDe(session, folder)).toMatchObject([{ code, table: 'journalRecu' }]);
  }
});
