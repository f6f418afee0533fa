import { byText } from '../domain/order.ts';
import type { Decision, DecisionTenue, RegleDecision } from '../generated/document.ts';
import { evaluer, type Evaluation } from './evaluer.ts';
import type { Faute } from './fautes.ts';
import { champDeVote, champsDeVote } from './votes.ts';
import type { College, Deliberation, Piece, Point, Seance, SujetDeVote, Votes } from './modele.ts';

/** The votes of a point; null while none is noted. One that is not noted is none. */
export function votesDe(point: Point): Votes | null {
  if (champsDeVote.every(({ champ }) => point[champ] === undefined)) return null;
  const decompte = (college: College): Votes[College] => ({
    pour: point[champDeVote('pour', college)] ?? 0,
    contre: point[champDeVote('contre', college)] ?? 0,
    abstention: point[champDeVote('abstention', college)] ?? 0,
  });
  return { employeurs: decompte('employeurs'), salaries: decompte('salaries') };
}

/** What a point may decide: texts are adopted by some, habilitations are decided by others, and the rest decides of nothing in the file. */
const porteSur = ({ type }: Pick<Point, 'type'>, sujet: SujetDeVote['sujet']): boolean =>
  sujet === 'habilitation' ? type === 'habilitation' : type !== 'habilitation' && type !== 'autre';

/** The day on which a text was sent, by its empreinte; undefined when it is not noted that it was. */
export function envoiDe(
  { envoyeLe, pieces }: { readonly envoyeLe?: string; readonly pieces: readonly Piece[] },
  empreinte: string,
): string | undefined {
  const jours = pieces
    .filter((piece) => piece.empreinte === empreinte)
    .flatMap((piece) => piece.envoyeLe ?? envoyeLe ?? []);
  return jours.toSorted()[0];
}

const defini = <K extends string, V>(nom: K, valeur: V | undefined): Partial<Readonly<Record<K, V>>> =>
  valeur === undefined ? {} : ({ [nom]: valeur } as Partial<Readonly<Record<K, V>>>);

type DeLaSeance = Pick<
  Deliberation,
  'date' | 'regle' | 'presences' | 'presidence' | 'vicePresidence' | 'envoi'
>;

const commun = (seance: Seance, regle: RegleDecision, envoi: string | undefined): DeLaSeance => ({
  date: seance.date,
  regle,
  presences: seance.presences,
  ...defini('presidence', seance.presidence),
  ...defini('vicePresidence', seance.vicePresidence),
  ...defini('envoi', envoi),
});

/** The texts of a point were sent when the last of them was, and not at all while one was not. */
function envoiDuPoint(seance: Seance, { sujets }: Point): string | undefined {
  if (sujets.length === 0) return seance.envoyeLe;
  const jours = sujets.map(({ empreinte }) => envoiDe(seance, empreinte));
  return jours.includes(undefined)
    ? undefined
    : jours
        .flatMap((jour) => jour ?? [])
        .toSorted()
        .at(-1);
}

/** A point of the agenda as its rule is asked of it. */
export const deliberationDe = (seance: Seance, regle: RegleDecision, point: Point): Deliberation => ({
  ...commun(seance, regle, envoiDuPoint(seance, point)),
  votes: votesDe(point),
});

/** What an adoption keeps of a decision, for the text that it put to the vote; null while nothing was voted. */
export function tenueDe(
  seance: Seance,
  regle: RegleDecision,
  point: Point,
  empreinte: string,
): DecisionTenue | null {
  const votes = votesDe(point);
  if (votes === null) return null;
  const { date: _date, ...memes } = commun(seance, regle, envoiDe(seance, empreinte));
  return { id: point.id, objet: point.objet, empreinte, ...memes, presences: [...memes.presences], votes };
}

/** What a decision of a document says of itself; null for one that was taken over from outside. */
export const evaluerTenue = ({ tenue, date }: Pick<Decision, 'tenue' | 'date'>): Evaluation | null =>
  tenue === undefined ? null : evaluer({ ...tenue, date });

/** What the rule finds wrong in the way that a decision was taken, for the text that it put to the vote: that of the whole point may be more. */
export function fautesPour(
  { seance, regle, point }: { readonly seance: Seance; readonly regle: RegleDecision; readonly point: Point },
  empreinte: string,
): readonly Faute[] {
  const tenue = tenueDe(seance, regle, point, empreinte);
  return tenue === null ? [] : (evaluerTenue({ tenue, date: seance.date })?.fautes ?? []);
}

/** What a point put to the vote of that subject, where it is of those that may decide of it. */
export const textesDe = (
  point: Point,
  { sujet, id }: Pick<SujetDeVote, 'sujet' | 'id'>,
): readonly SujetDeVote[] =>
  porteSur(point, sujet) ? point.sujets.filter((un) => un.sujet === sujet && un.id === id) : [];

/** The rule in force on a day: the last one that had begun; null when none had. */
export function regleAu(regles: readonly RegleDecision[], jour: string): RegleDecision | null {
  const commencees = regles.filter(({ depuis }) => depuis === undefined || depuis <= jour);
  return commencees.toSorted(byText(({ depuis }) => depuis ?? '')).at(-1) ?? null;
}

/** Newest first. */
export const parDate = (seances: readonly Seance[]): readonly Seance[] =>
  seances.toSorted(byText(({ date, id }) => `${date} ${id}`)).toReversed();
