import type { Habilitation, Passage, Portee } from '../../generated/document.ts';
import { sameJson, type Json } from '../../domain/json.ts';
import { enOrdre, situationAu, type Situation } from '../etat-au.ts';
import type { EtatAu } from '../etats.ts';
import { fautesDesPassages } from '../fautes-passages.ts';
import { memesBlocs } from './blocs.ts';
import type { Cadre } from './cadre.ts';
import type { EtatDit, LigneLue } from './ligne.ts';
import type { Dit, Ecart } from './remarque.ts';

type Etape = Omit<Passage, 'id'>;
type Nature = Portee['nature'];

/** What the lines of a source are compared with: their day, and the blocs of the certification. */
type Repere = Pick<Cadre, 'au' | 'blocs' | 'nature'>;

/** What a line makes of an habilitation: nothing, passages that follow, or something to look at. */
export type Suite = { readonly etapes: readonly Etape[] } | { readonly ecart: Ecart };

const dernier = (jours: readonly (string | null)[]): string =>
  jours.reduce<string>((max, jour) => (jour !== null && jour > max ? jour : max), '');

/** What a line says that an habilitation is: an end says that it was granted. */
const etatDit = ({ etat, jusqua }: LigneLue): EtatDit | null => etat ?? (jusqua === null ? null : 'habilite');

/** The day of which a line says the state: that of the source, or the last of a period that is over. */
function jourDit(lue: LigneLue, au: string): string {
  const jour = dernier([au, lue.depuis, lue.change]);
  return etatDit(lue) === 'habilite' && lue.jusqua !== null && lue.jusqua < jour ? lue.jusqua : jour;
}

/** « Inactif » may be a suspension or the end of a period. */
const memeEtat = (registre: EtatAu, source: EtatDit): boolean =>
  registre === source || (source === 'suspendu' && registre === 'expire');

const memeDecision = (situation: Situation, { decision }: LigneLue): boolean =>
  decision === null || sameJson(situation.decision as unknown as Json, decision as unknown as Json);

function memePortee({ portee }: Situation, { nature, blocs }: LigneLue, { blocs: connus }: Repere): boolean {
  if (nature !== null && portee?.nature !== nature) return false;
  return blocs === null || memesBlocs(portee?.blocs ?? [], blocs, connus);
}

const memeFin = ({ periode }: Situation, { jusqua }: LigneLue): boolean =>
  jusqua === null || periode === null || periode.au === jusqua;

function ditLaMemeChose(situation: Situation | null, lue: LigneLue, repere: Repere): boolean {
  if (situation === null) return false;
  const dit = etatDit(lue);
  return (
    (dit === null || memeEtat(situation.etat, dit)) &&
    memePortee(situation, lue, repere) &&
    memeFin(situation, lue) &&
    memeDecision(situation, lue)
  );
}

/** Does an habilitation say what a line says of it, on the day that the line speaks of? */
export function tient({ passages }: Habilitation, lue: LigneLue, repere: Repere): boolean {
  return ditLaMemeChose(situationAu(enOrdre(passages), jourDit(lue, repere.au)), lue, repere);
}

/** The passages with which an habilitation that was unknown begins. */
export function debut(lue: LigneLue, au: string, nature: Nature): Suite {
  const { etat, depuis, jusqua, change, decision } = lue;
  const portee = { nature: lue.nature ?? nature, blocs: [...(lue.blocs ?? [])], versions: [] };
  const avec = { portee, ...(decision !== null && { decision }) };
  const fin = jusqua === null ? {} : { jusqua };
  const le = depuis ?? change ?? au;
  const accorde: Etape = { etat: 'habilite', le, ...fin, ...avec };
  const quand = change ?? au;
  const etapes: readonly Etape[] =
    etat === null || etat === 'habilite'
      ? [accorde]
      : depuis !== null && depuis <= quand
        ? [accorde, { etat, le: quand }]
        : [{ etat, le: quand, ...avec }];
  const [faute] = fautesDesPassages(etapes);
  return faute === undefined ? { etapes } : { ecart: { code: 'FAUTE', faute } };
}

/** What it is for from then on; null: a line says nothing of it. */
function porteeDite(situation: Situation | null, { nature, blocs }: LigneLue, repere: Repere): Portee | null {
  if (nature === null && blocs === null) return null;
  const avant = situation?.portee ?? { nature: repere.nature, blocs: [], versions: [] };
  return { ...avant, ...(nature !== null && { nature }), ...(blocs !== null && { blocs: [...blocs] }) };
}

/** What would follow of what the register says, were it to say what the line does. */
function candidate(situation: Situation | null, lue: LigneLue, repere: Repere): Etape | null {
  const { depuis, jusqua, change, decision } = lue;
  const { au } = repere;
  const dit = etatDit(lue);
  const portee = porteeDite(situation, lue, repere);
  const avec = {
    ...(portee !== null && { portee }),
    ...(decision !== null && { decision }),
  };
  const fin = jusqua === null ? {} : { jusqua };
  if (situation === null)
    return dit === 'habilite' && depuis !== null ? { etat: dit, le: depuis, ...fin, ...avec } : null;
  const { etat, periode } = situation;
  if (dit !== null && !memeEtat(etat, dit)) {
    const le = dit === 'habilite' && etat === 'expire' ? (depuis ?? change ?? au) : (change ?? au);
    return { etat: dit, le, ...(dit === 'habilite' && { ...fin, ...avec }) };
  }
  if (etat !== 'habilite' || periode === null) return null;
  const reste = jusqua ?? periode.au;
  const jusquau = reste === null ? {} : { jusqua: reste };
  // What was not known of the period is said of its first day.
  const le = memePortee(situation, lue, repere) ? periode.du : (change ?? au);
  return { etat, le, ...jusquau, ...avec };
}

const codes = (ids: LigneLue['blocs'] | undefined, { blocs }: Repere): readonly string[] =>
  blocs.filter(({ id }) => ids?.includes(id)).map(({ code, intitule }) => code ?? intitule);

const dit = (situation: Situation | null, repere: Repere): Dit => ({
  etat: situation?.etat ?? null,
  nature: situation?.portee?.nature ?? null,
  blocs: codes(situation?.portee?.blocs, repere),
  jusqua: situation?.periode?.au ?? null,
  decision: situation?.decision?.ref ?? null,
});

function ecartDe(
  situation: Situation | null,
  lue: LigneLue,
  etape: Etape | null,
  toutes: readonly Etape[],
  repere: Repere,
): Ecart {
  const fin = situation?.periode?.au ?? null;
  const du = situation?.periode?.du ?? null;
  if (
    fin !== null &&
    du !== null &&
    lue.depuis !== null &&
    lue.depuis > du &&
    lue.depuis <= fin &&
    !memeFin(situation as Situation, lue)
  )
    return { code: 'CHEVAUCHEMENT', fin, depuis: lue.depuis };
  const source = {
    etat: etatDit(lue),
    nature: lue.nature,
    blocs: codes(lue.blocs, repere),
    jusqua: lue.jusqua,
    decision: lue.decision?.ref ?? null,
  };
  const faute = etape === null ? null : (fautesDesPassages(toutes)[0] ?? null);
  return { code: 'AUTREMENT', registre: dit(situation, repere), source, faute };
}

/** What a period that the register has an end of may not be told: another end, or one that begins before it is over. */
function contredit(situation: Situation | null, lue: LigneLue, etape: Etape): boolean {
  const fin = situation?.periode?.au ?? null;
  if (situation === null || fin === null || etape.etat !== 'habilite') return false;
  if (situation.etat === 'expire') return etape.le <= fin;
  return situation.etat === 'habilite' && !memeFin(situation, lue);
}

/** What it is for does not change by being read: a day or a decision says that it did, since a new period begins. */
const ditQuand = (situation: Situation | null, lue: LigneLue, repere: Repere): boolean =>
  situation?.etat !== 'habilite' ||
  lue.change !== null ||
  lue.decision !== null ||
  memePortee(situation, lue, repere);

/** What a line makes of an habilitation that the register has. */
export function suite(habilitation: Habilitation, lue: LigneLue, repere: Repere): Suite {
  const jour = jourDit(lue, repere.au);
  const situation = situationAu(enOrdre(habilitation.passages), jour);
  if (ditLaMemeChose(situation, lue, repere)) return { etapes: [] };
  const autreDecision = situation !== null && situation.decision !== null && !memeDecision(situation, lue);
  const etape = candidate(situation, lue, repere);
  const toutes = etape === null ? habilitation.passages : [...habilitation.passages, etape];
  // What was not known of a period is said of its first day; anything else comes after what is known.
  const complete = etape !== null && etape.le === situation?.periode?.du;
  const suit =
    etape !== null &&
    (complete || habilitation.passages.every(({ le }) => le <= etape.le)) &&
    !contredit(situation, lue, etape) &&
    ditQuand(situation, lue, repere) &&
    // Another decision is one of a new period: it does not replace that of this one.
    !(autreDecision && etape.le === situation.periode?.du) &&
    fautesDesPassages(toutes).length === 0 &&
    ditLaMemeChose(situationAu(enOrdre(toutes), jour), lue, repere);
  return suit ? { etapes: [etape] } : { ecart: ecartDe(situation, lue, etape, toutes, repere) };
}

/** What an habilitation is for, on the day that a line speaks of, or as it began. */
export function natureAu({ passages }: Habilitation, lue: LigneLue, au: string): Nature | null {
  const ordre = enOrdre(passages);
  const situation = situationAu(ordre, jourDit(lue, au));
  return (situation?.portee ?? ordre[0]?.portee)?.nature ?? null;
}
