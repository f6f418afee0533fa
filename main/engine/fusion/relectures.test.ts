import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commenter } from '../../../shared/relecture/gestes.ts';
import type { EtatDeRelecture } from '../../../shared/relecture/modele.ts';
import {
  changer,
  copieOuverte,
  deuxCopies,
  idsDe,
  libelleDe,
  relevesDe,
  reunir,
  type DeuxCopies,
  type Repondre,
} from '../../../tests/support/copies.ts';
import { doneIn, rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { randomSource, type RandomSource } from '../../../tests/support/random-source.ts';
import { readState } from '../../../tests/support/whole-state.ts';
import { leaveSession } from '../../../tests/support/workspace.ts';
import { canonical } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { deuxReferentiels } from '../compares/documents.ts';
import { ouvrirRelecture, retirerRelecture } from '../relecture/ouvrir.ts';
import { relecturesOuvertes } from '../relecture/relectures.ts';
import { lireRelecture } from '../relecture/tableau.ts';
import type { Session } from '../session.ts';
import { adoptVersion } from '../version/adopt.ts';
import { comparer } from '../version/comparer.ts';

const { id } = exampleReferentiel;
const relu = { ref: id, grille: null } as const;
let { a, b, folder, fermer }: DeuxCopies = {} as never;

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

const ouvrir = (session: Session, objet = 'Consultation') =>
  ouvrirRelecture(session, { ...relu, objet, avisPourLe: null });
const retirer = (session: Session, motif = 'Avis reçus.') => retirerRelecture(session, { ...relu, motif });

const adopter = (session: Session, numero: string) =>
  adoptVersion(session, {
    grilles: {},
    ref: id,
    numero,
    revision: {
      causes: idsDe(session, 'version').length === 0 ? [] : ['technique'],
      prochaineRevision: null,
    },
    decision: { type: 'adoption', date: '2026-06-18', ref: 'Relevé n° 4' },
    motif: 'Adoption en séance',
    passerOutre: 'Essai',
  });

function dire(session: Session, texte: string, element = idsDe(session, 'competence')[0] ?? ''): void {
  const relecture = relecturesOuvertes(session.workspace.db)[0]?.id ?? '';
  const sur = { champ: 'libelle', texte: 'Un passage' };
  const dit = { id: uuid(), le: new Date().toISOString(), texte };
  const voix = { auteur: 'Jeanne Essai', college: 'secretariat', organisation: null } as const;
  doneIn(
    session,
    commenter(rowsShown(session, id), relecture, { entity: 'competence', id: element }, sur, {
      ...dit,
      voix,
    }),
  );
}

const etats = ({ workspace }: Session): readonly (readonly [EtatDeRelecture, string])[] =>
  lireRelecture(workspace, relu).tours.map(({ etat, objet }) => [etat, objet]);
const autreTexte = ({ workspace }: Session) => lireRelecture(workspace, relu).autreTexte;
const competence = (): string => idsDe(a, 'competence')[0] ?? '';

/** All that copies say, but for what each has seen of the others. */
function sansFusions({ workspace }: Session): unknown {
  const { fusion: _fusion, ...rows } = Object.fromEntries(readState(workspace.db));
  return rows;
}

async function memes(): Promise<void> {
  expect(sansFusions(b)).toEqual(sansFusions(a));
  expect([await relevesDe(a, folder), await relevesDe(b, folder)]).toEqual([[], []]);
}

describe('a review that comes where the text is another one', () => {
  beforeEach(async () => {
    changer(b, 'competence', competence(), { libelle: 'Écrit par Bruno' });
    ouvrir(a);
    await reunir(b, a, folder);
  });

  test('says what is read, and that the draft is not that', async () => {
    expect([autreTexte(a), autreTexte(b)]).toEqual([null, 'texte']);
    const { changes } = comparer(b.workspace, { ...relu, a: 'relecture', b: 'brouillon' });
    expect(JSON.stringify(changes)).toContain('Écrit par Bruno');
    const { before } = deuxReferentiels(b.workspace, id, { a: 'relecture', b: 'brouillon' });
    expect(before.heading.version).toContain('Consultation');
    expect(() => adopter(b, '1.0')).toThrow(/Le texte d’ici n’est pas celui qui est relu.*retirez-le/);
    expect(await relevesDe(b, folder)).toEqual([]);
  });

  test('what is adopted where it is read closes it on both sides, and what was written here goes on', async () => {
    await reunir(a, b, folder);
    adopter(a, '1.0');
    await reunir(b, a, folder);
    expect(etats(b)).toEqual([['adoptee', 'Consultation']]);
    expect([autreTexte(b), libelleDe(b, competence())]).toEqual([null, 'Écrit par Bruno']);
    await reunir(a, b, folder);
    expect(libelleDe(a, competence())).toBe('Écrit par Bruno');
    await memes();
  });

  test('withdrawn here, it is over on both sides, and another round is of what both then have', async () => {
    retirer(b);
    await reunir(a, b, folder);
    expect(libelleDe(a, competence())).toBe('Écrit par Bruno');
    ouvrir(a, 'Second tour');
    await reunir(b, a, folder);
    expect([autreTexte(a), autreTexte(b)]).toEqual([null, null]);
    expect(adopter(b, '1.0').version.relecture).not.toBeNull();
    await reunir(a, b, folder);
    await memes();
  });

  test('withdrawn here while it is adopted there, the version stays, and so does what was written here', async () => {
    retirer(b);
    adopter(a, '1.0');
    await reunir(a, b, folder);
    await reunir(b, a, folder);
    expect(etats(a)).toEqual([['adoptee', 'Consultation']]);
    expect(libelleDe(a, competence())).toBe('Écrit par Bruno');
    await memes();
  });

  test('what is said of it on either side comes to both, whatever text was under their eyes', async () => {
    dire(a, 'Dit par Anne');
    dire(b, 'Dit par Bruno');
    await reunir(a, b, folder);
    await reunir(b, a, folder);
    const dits = ({ workspace }: Session) => lireRelecture(workspace, relu).commentaires.length;
    expect([dits(a), dits(b)]).toEqual([2, 2]);
    retirer(b);
    await reunir(a, b, folder);
    await memes();
  });
});

describe('a draft that is in review here', () => {
  test('what was written in it elsewhere waits, and comes once the review is over', async () => {
    changer(b, 'competence', competence(), { libelle: 'Écrit par Bruno' });
    ouvrir(a);
    const { plan, faite } = await reunir(a, b, folder);
    expect(plan.empechements).toMatchObject([{ raison: 'relecture', objet: 'Consultation' }]);
    expect([faite.pris, autreTexte(a)]).toEqual([0, null]);
    adopter(a, '1.0');
    expect((await reunir(a, b, folder)).faite.pris).toBe(1);
    expect(libelleDe(a, competence())).toBe('Écrit par Bruno');
    await reunir(b, a, folder);
    await memes();
  });

  test('is in one review at a time: another one waits with what was said in it', async () => {
    ouvrir(a, 'D’Anne');
    ouvrir(b, 'De Bruno');
    dire(b, 'Dit par Bruno');
    for (const [ici, la] of [[a, b] as const, [b, a] as const]) {
      const { plan } = await reunir(ici, la, folder);
      expect([plan.points, plan.empechements.map(({ raison }) => raison)]).toEqual([[], ['relecture']]);
    }
    retirer(a);
    await reunir(b, a, folder);
    await reunir(a, b, folder);
    expect(
      etats(a)
        .map(([etat]) => etat)
        .toSorted(),
    ).toEqual(['ouverte', 'retiree']);
    expect(lireRelecture(a.workspace, relu).commentaires).toHaveLength(1);
    await memes();
    retirer(b);
    await reunir(a, b, folder);
    await memes();
  });

  test('a second one does not come by refusing that the first is over', async () => {
    ouvrir(a, 'Premier tour');
    await reunir(b, a, folder);
    retirer(a);
    ouvrir(a, 'Second tour');
    const refusant: Repondre = ({ membre }) => (membre === 'retrait' ? { choix: 'notre' } : undefined);
    await expect(reunir(b, a, folder, refusant)).rejects.toThrow(/est déjà en relecture/);
    await reunir(b, a, folder);
    expect(etats(b)).toEqual([
      ['retiree', 'Premier tour'],
      ['ouverte', 'Second tour'],
    ]);
    await memes();
  });

  test('of two who withdrew it the first is believed, and nothing is asked', async () => {
    ouvrir(a);
    await reunir(b, a, folder);
    retirer(a, 'Par Anne');
    retirer(b, 'Par Bruno');
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
    expect((await reunir(b, a, folder)).plan.points).toMatchObject([{ membre: 'retrait', question: null }]);
    expect(lireRelecture(b.workspace, relu).tours[0]?.retrait?.motif).toBe('Par Anne');
    await memes();
  });
});

/** Whoever answers, the same of the two values is kept. */
const laPlusPetite: Repondre = ({ question, notre, leur }) =>
  question === null ? undefined : { choix: canonical(leur) < canonical(notre) ? 'leur' : 'notre' };

/** What a person may be told that they cannot do now; anything else is a fault. */
function tenter(faire: () => unknown): void {
  try {
    faire();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
  }
}

describe('three copies in which reviews are opened, withdrawn and closed at any time', () => {
  const gestes: readonly ((session: Session, random: RandomSource) => unknown)[] = [
    (session, random) =>
      changer(session, 'competence', random.pick(idsDe(session, 'competence')), {
        libelle: `Écrit ${random.integer(1, 1_000_000)}`,
      }),
    (session, random) => ouvrir(session, `Objet ${random.integer(1, 1_000_000)}`),
    (session) => retirer(session),
    (session, random) => dire(session, `Dit ${random.integer(1, 1_000_000)}`),
    (session, random) => adopter(session, `${random.integer(1, 900)}.${random.integer(1, 900)}`),
  ];

  test.each([1, 2, 3])(
    'always have a way out, and say the same once all reviews are over (graine %i)',
    async (seed) => {
      const random = randomSource(seed);
      const claire = copieOuverte(a, folder.at(`claire-${seed}.cpne`), 'Claire');
      const copies = [a, b, claire];
      const tous = copies.flatMap((ici) => copies.filter((la) => la !== ici).map((la) => [ici, la] as const));
      const enUne = (session: Session): void =>
        expect(relecturesOuvertes(session.workspace.db).length).toBeLessThan(2);
      for (let i = 0; i < 20; i++) {
        const [ici, la] = random.pick(tous);
        if (random.oneIn(3)) await reunir(ici, la, folder, laPlusPetite);
        else tenter(() => random.pick(gestes)(ici, random));
        enUne(ici);
      }
      for (let tour = 0; tour < 3; tour++) {
        for (const session of copies) tenter(() => retirer(session));
        for (const [ici, la] of tous) await reunir(ici, la, folder, laPlusPetite);
      }
      for (const session of copies) {
        expect(relecturesOuvertes(session.workspace.db)).toEqual([]);
        expect(sansFusions(session)).toEqual(sansFusions(a));
        expect(await relevesDe(session, folder)).toEqual([]);
      }
      for (const session of copies)
        changer(session, 'competence', competence(), { libelle: 'On peut écrire' });
      leaveSession(claire);
    },
    60_000,
  );
});
