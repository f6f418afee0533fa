import type {
  Echelle,
  Epreuve,
  Etat,
  Grille,
  Note,
  Raison,
  Regle,
  Resultat,
  Saisie,
  Seuil,
} from '../../shared/generated/document.ts';

/**
 * What another program would do with `docs/formats.md` alone, « Evaluating marks », step by step and in its words: nothing of
 * `shared/grille/`, numbers without bounds. Slow, and as literal as it can be.
 */
interface Terme {
  readonly poids: bigint;
  readonly valeur: bigint | null;
}

interface Conclusion {
  readonly id: string;
  readonly etat: Etat;
  readonly valeur: bigint | null;
  readonly niveau?: string | undefined;
  readonly raisons: readonly Raison[];
}

interface Enfant extends Conclusion {
  readonly poids: bigint;
  readonly eliminatoire: boolean;
}

const numero = (texte: string): bigint => {
  const [entier = '', decimales = ''] = texte.split('.');
  return BigInt(entier + decimales.padEnd(2, '0'));
};

const texteDe = (nombre: bigint): string => String(Number(nombre) / 100);

const rang = { non_acquis: 0, incomplet: 1, non_passe: 1, a_confirmer: 2, acquis: 3 } as const;

function average(
  termes: readonly Terme[],
  { absence, arrondi }: Pick<Regle, 'absence' | 'arrondi'>,
): bigint | null {
  if (absence === 'bloquante' && termes.some(({ valeur }) => valeur === null)) return null;
  const left = absence === 'ignoree' ? termes.filter(({ valeur }) => valeur !== null) : termes;
  const d = left.reduce((sum, { poids }) => sum + poids, 0n);
  if (d === 0n) return null;
  const pas = numero(arrondi?.pas ?? '');
  const n = left.reduce((sum, { poids, valeur }) => sum + poids * (valeur ?? 0n), 0n);
  const u = d * pas;
  const r = n % u;
  const up = { superieur: r > 0n, plus_proche: 2n * r >= u, inferieur: false }[arrondi?.mode ?? 'inferieur'];
  return (n / u) * pas + (up ? pas : 0n);
}

function threshold(valeur: bigint, { acquis, aConfirmer }: Seuil): Etat {
  if (valeur >= numero(acquis)) return 'acquis';
  return aConfirmer !== undefined && valeur >= numero(aConfirmer) ? 'a_confirmer' : 'non_acquis';
}

type Ligne = Epreuve['lignes'][number];

/** 1. Line. */
function line(
  ligne: Ligne,
  echelle: Echelle,
  notes: readonly Note[],
  { evaluateurs, partage }: Epreuve,
): Conclusion {
  const { id, seuil } = ligne;
  if (notes.length === 0) return { id, etat: 'non_passe', valeur: null, raisons: [{ code: 'sans_note' }] };
  const valued = (note: Note | undefined): bigint | null => {
    if (note === undefined) return null;
    return numero(note.valeur ?? echelle.niveaux.find(({ code }) => code === note.niveau)?.valeur ?? '');
  };
  const first: Raison[] = [];
  let valeur = valued(notes[0]);
  if (partage !== undefined) {
    const termes = evaluateurs.map((evaluateur) => ({
      poids: numero(evaluateur.part ?? '0'),
      valeur: valued(notes.find((note) => note.evaluateur === evaluateur.id)),
    }));
    valeur = average(termes, partage);
    first.push({
      code: 'evaluateurs',
      manquants: termes.filter((terme) => terme.valeur === null).length,
      total: termes.length,
      absence: partage.absence,
      ...(valeur !== null && { valeur: texteDe(valeur) }),
    });
  }
  if (valeur === null) return { id, etat: 'incomplet', valeur, raisons: first };
  const atteints = echelle.niveaux.filter((niveau) => numero(niveau.valeur) <= (valeur ?? 0n));
  const niveau = atteints.at(-1);
  const shown = texteDe(valeur);
  if (seuil !== undefined) {
    const raisons = [...first, { code: 'seuil', valeur: shown, seuil } as const];
    return { id, etat: threshold(valeur, seuil), valeur, niveau: niveau?.id, raisons };
  }
  const etat = ({ oui: 'acquis', a_confirmer: 'a_confirmer', non: 'non_acquis' } as const)[
    niveau?.validant ?? 'non'
  ];
  const raison: Raison = {
    code: 'niveau',
    ...(niveau !== undefined && { element: niveau.id }),
    valeur: shown,
  };
  return { id, etat, valeur, niveau: niveau?.id, raisons: [...first, raison] };
}

function byCount(enfants: readonly Enfant[], minimum: number): Pick<Conclusion, 'etat' | 'raisons'> {
  const count = (...etats: readonly Etat[]): number =>
    enfants.filter(({ etat }) => etats.includes(etat)).length;
  const [a, c, m] = [count('acquis'), count('a_confirmer'), count('incomplet', 'non_passe')];
  const raisons: Raison[] = [
    { code: 'nombre', acquis: a, aConfirmer: c, manquants: m, total: enfants.length, minimum },
  ];
  if (a >= minimum) return { etat: 'acquis', raisons };
  if (a + c >= minimum) return { etat: 'a_confirmer', raisons };
  return { etat: a + c + m >= minimum ? 'incomplet' : 'non_acquis', raisons };
}

function byAverage(enfants: readonly Enfant[], regle: Regle): Omit<Conclusion, 'id'> {
  const { seuil = { acquis: '0' }, plancher, absence = 'zero' } = regle;
  const aside = enfants.filter(({ etat, valeur }) => etat === 'acquis' && valeur === null);
  const others = enfants.filter((enfant) => !aside.includes(enfant));
  const valeur = average(others, regle);
  const raisons: Raison[] = aside.map(({ id }) => ({ code: 'hors_moyenne', element: id }));
  const manquants = others.filter((enfant) => enfant.valeur === null).length;
  if (manquants > 0 || valeur === null)
    raisons.push({ code: 'sans_valeur', manquants, total: enfants.length, absence });
  if (valeur !== null) raisons.push({ code: 'moyenne', valeur: texteDe(valeur), seuil });
  let below = false;
  for (const enfant of others) {
    const counted = enfant.valeur ?? (absence === 'zero' ? 0n : null);
    if (plancher === undefined || counted === null || counted >= numero(plancher)) continue;
    below = true;
    raisons.push({ code: 'plancher', element: enfant.id, valeur: texteDe(counted), plancher });
  }
  if (below) return { etat: 'non_acquis', valeur, raisons };
  return { etat: valeur === null ? 'incomplet' : threshold(valeur, seuil), valeur, raisons };
}

interface Noeud extends Omit<Conclusion, 'id'> {
  /** How many children count. */
  readonly counted: number;
}

/** 3. Node. */
function node(regle: Regle, enfants: readonly Enfant[]): Noeud {
  const counted = enfants.length;
  if (enfants.filter(({ etat }) => etat !== 'non_passe').length === 0)
    return { etat: 'non_passe', valeur: null, raisons: [{ code: 'rien' }], counted };
  if (regle.type === 'moyenne') return eliminated({ ...byAverage(enfants, regle), counted }, enfants);
  if (regle.type !== 'sequence') {
    const minimum = regle.type === 'tous' ? enfants.length : (regle.minimum ?? 0);
    return eliminated({ ...byCount(enfants, minimum), valeur: null, counted }, enfants);
  }
  const i = enfants.findIndex(({ etat }) => etat !== 'acquis');
  const stop = enfants[i];
  if (stop === undefined) return { etat: 'acquis', valeur: null, raisons: [{ code: 'sequence' }], counted };
  const etat = stop.etat === 'non_passe' ? 'incomplet' : stop.etat;
  const raisons: Raison[] = [{ code: 'sequence', element: stop.id, etat: stop.etat }];
  return eliminated({ etat, valeur: null, raisons, counted: i + 1 }, enfants);
}

function eliminated(noeud: Noeud, enfants: readonly Enfant[]): Noeud {
  const raisons = [...noeud.raisons];
  let { etat } = noeud;
  for (const enfant of enfants.slice(0, noeud.counted)) {
    if (!enfant.eliminatoire || enfant.etat === 'acquis') continue;
    raisons.push({ code: 'eliminatoire', element: enfant.id, etat: enfant.etat });
    if (rang[enfant.etat] < rang[etat]) etat = enfant.etat === 'non_passe' ? 'incomplet' : enfant.etat;
  }
  return { ...noeud, etat, raisons };
}

const written = ({ id, etat, valeur, niveau, raisons }: Conclusion) => ({
  id,
  etat,
  ...(valeur !== null && { valeur: texteDe(valeur) }),
  raisons: [...raisons],
  ...(niveau !== undefined && { niveau }),
});

const notCounted = (id: string): Conclusion => ({
  id,
  etat: 'non_passe',
  valeur: null,
  raisons: [{ code: 'hors_sequence' }],
});

const weighed = (
  conclusion: Conclusion,
  { poids, eliminatoire }: { readonly poids: string; readonly eliminatoire: boolean },
): Enfant => ({ ...conclusion, poids: numero(poids), eliminatoire });

type Partie = Grille['parties'][number];

function partieOf(partie: Partie, echelles: readonly Echelle[], saisie: Saisie) {
  const scaleOf = (ligne: Ligne): Echelle => {
    const echelle = echelles.find(({ id }) => id === ligne.echelle);
    if (echelle === undefined) throw new Error('no scale');
    return echelle;
  };
  const marks = (ligne: Ligne, reprise: string | undefined): readonly Note[] =>
    saisie.notes.filter((note) => note.ligne === ligne.id && note.reprise === reprise);
  // Lines as they now stand.
  const now = new Map<string, Conclusion>();
  const own = partie.epreuves.filter(({ reprend }) => reprend === undefined);
  for (const epreuve of own)
    for (const ligne of epreuve.lignes)
      now.set(ligne.id, line(ligne, scaleOf(ligne), marks(ligne, undefined), epreuve));
  const standing = (ligne: Ligne): Conclusion => now.get(ligne.id) ?? notCounted(ligne.id);
  // 2. Retakes.
  const again = new Map<string, readonly Enfant[]>();
  partie.epreuves.forEach((retake, place) => {
    const { reprend } = retake;
    if (reprend === undefined) return;
    const before = partie.epreuves.slice(0, place).filter((epreuve) => epreuve.reprend === undefined);
    const taken = before
      .flatMap(({ lignes }) => lignes)
      .filter((ligne) => (reprend.sur as readonly Etat[]).includes(standing(ligne).etat));
    const given = taken.map((ligne) => line(ligne, scaleOf(ligne), marks(ligne, retake.id), retake));
    again.set(
      retake.id,
      given.map((conclusion, i) => weighed(conclusion, taken[i] ?? { poids: '0', eliminatoire: false })),
    );
    taken.forEach((ligne, i) => {
      const [was, gave] = [standing(ligne), given[i] ?? standing(ligne)];
      if (gave.valeur === null) return;
      const first = reprend.garde === 'meilleure' && (was.valeur ?? -1n) > gave.valeur;
      now.set(
        ligne.id,
        first
          ? { ...was, raisons: [...was.raisons, { code: 'premiere_gardee', element: retake.id }] }
          : { ...gave, raisons: [{ code: 'reprise', element: retake.id }, ...gave.raisons] },
      );
    });
  });
  const epreuves = partie.epreuves.map((epreuve) => {
    const children = again.get(epreuve.id) ?? epreuve.lignes.map((ligne) => weighed(standing(ligne), ligne));
    const { counted, ...concluded } = node(epreuve.regle, children);
    const lignes = children.map((enfant, i) => written(i < counted ? enfant : notCounted(enfant.id)));
    return { epreuve, lignes, conclusion: { id: epreuve.id, ...concluded } };
  });
  const counting = epreuves.filter(({ epreuve }) => epreuve.reprend === undefined);
  const { counted, ...concluded } = node(
    partie.regle,
    counting.map(({ epreuve, conclusion }) => weighed(conclusion, epreuve)),
  );
  const left = new Set(counting.slice(counted).map(({ epreuve }) => epreuve.id));
  return {
    conclusion: acquiredBefore({ id: partie.id, ...concluded }, partie, saisie),
    epreuves: epreuves.map(({ epreuve: { id }, conclusion, lignes }) => ({
      ...written(left.has(id) ? notCounted(id) : conclusion),
      lignes,
    })),
  };
}

/** The same day of the month, or the last one of a shorter month. */
function monthsLater(le: string, months: number): string {
  const [year = 0, month = 0, day = 0] = le.split('-').map(Number);
  const [y, m] = [year + Math.floor((month - 1 + months) / 12), ((month - 1 + months) % 12) + 1];
  if (y > 9999) return '9999-12-31';
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  return [
    String(y).padStart(4, '0'),
    ...[m, Math.min(day, length)].map((n) => String(n).padStart(2, '0')),
  ].join('-');
}

/** 4. Acquired before. */
function acquiredBefore(
  conclusion: Conclusion,
  { acquisMois }: Partie,
  { acquis, jour }: Saisie,
): Conclusion {
  const { id } = conclusion;
  const before = acquis.find(({ partie }) => partie === id);
  if (before === undefined) return conclusion;
  const { le, valeur } = before;
  const jusque = acquisMois === undefined ? undefined : monthsLater(le, acquisMois);
  const plus = jusque === undefined ? {} : { jusque };
  if (jusque !== undefined && jour > jusque)
    return { ...conclusion, raisons: [{ code: 'perime', le, ...plus }, ...conclusion.raisons] };
  return {
    id,
    etat: 'acquis',
    valeur: valeur === undefined ? null : numero(valeur),
    raisons: [{ code: 'deja_acquis', le, ...plus }],
  };
}

export function independentEvaluation(grille: Grille, saisie: Saisie): Resultat {
  const parties = grille.parties.map((partie) => ({ partie, ...partieOf(partie, grille.echelles, saisie) }));
  const { counted, ...concluded } = node(
    grille.regle,
    parties.map(({ partie, conclusion }) => weighed(conclusion, partie)),
  );
  const { id: _, ...certification } = written({ id: grille.id, ...concluded });
  return {
    grille: saisie.grille,
    ...(saisie.candidat !== undefined && { candidat: saisie.candidat }),
    jour: saisie.jour,
    ...certification,
    parties: parties.map(({ conclusion, epreuves }, i) => ({
      ...written(
        i < counted || conclusion.raisons.some(({ code }) => code === 'deja_acquis')
          ? conclusion
          : notCounted(conclusion.id),
      ),
      epreuves,
    })),
  };
}
