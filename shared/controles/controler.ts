import type { EntityName } from '../domain/entities.ts';
import type { State } from '../domain/row.ts';
import { readText } from '../french/reading.ts';
import { wordingOf } from '../french/line-start.ts';
import type { Constat, ConstatEcarte, Niveau, Objectif, Rapport, RegleId } from './constat.ts';
import { derogationsDe, motifDe, type Derogations } from './derogations.ts';
import { fait, nomDe, texteDe, type Element } from './element.ts';
import type { FauteDItem, Regle, Texte } from './regle.ts';
import { regles, versionDesRegles } from './regles.ts';
import { Ressemblances } from './ressemblances.ts';
import { structureDe, type Contexte, type Structure } from './structure.ts';

/** Checks a référentiel; asked again, it looks only at the texts that changed. `state` keeps its unchanged rows the same. */
export type Controleur = (state: State, id: string, objectif: Objectif, contexte: Contexte) => Rapport;

type RegleDeTexte = Regle & { readonly portee: 'texte' };
type RegleDEnsemble = Regle & { readonly portee: 'ensemble' };

const rank = new Map(regles.map((regle, i) => [regle.id, i]));
const deTexte = regles.filter((regle): regle is RegleDeTexte => regle.portee === 'texte');
const dEnsemble = regles.filter((regle): regle is RegleDEnsemble => regle.portee === 'ensemble');

/** Rules that look at a field, for each kind of item. */
const parChamp = new Map<EntityName, ReadonlyMap<string, readonly RegleDeTexte[]>>();
for (const regle of deTexte) {
  for (const [entity, champs] of Object.entries(regle.champs)) {
    const known = new Map(parChamp.get(entity as EntityName));
    for (const champ of champs) known.set(champ, [...(known.get(champ) ?? []), regle]);
    parChamp.set(entity as EntityName, known);
  }
}

function lireTexte(element: Element, champ: string): Texte {
  const text = texteDe(element, champ);
  const reading = readText(text);
  const { entity } = element;
  // Only compétences and critères are lists that may still carry a bullet or a code.
  const isListed = entity === 'competence' || entity === 'critere';
  const rest = isListed ? wordingOf(text.normalize('NFC').trim()).length : text.length;
  return { ...reading, element, champ, debut: Math.max(0, reading.folded.trimEnd().length - rest) };
}

type Trouve = Omit<Constat, 'niveau'>;
const rien: readonly Trouve[] = [];

/** What the rules of text say of an item: found once, whatever it is checked for. */
const fautesDeTexte = fait((element): readonly Trouve[] => {
  const { entity, id } = element;
  const all = [...(parChamp.get(entity) ?? [])].flatMap(([champ, applicable]) => {
    if (texteDe(element, champ) === '') return [];
    const texte = lireTexte(element, champ);
    return applicable.flatMap((regle) =>
      regle.controle(texte).map(({ etendue, parametres }): Trouve => ({
        regle: regle.id,
        item: { entity, id },
        champ,
        texte: texte.text,
        etendue: etendue === null ? null : { debut: texte.at(etendue.debut), fin: texte.at(etendue.fin) },
        parametres,
      })),
    );
  });
  return all.length === 0 ? rien : all;
});

function trouveDe({ id: regle }: Regle, { element, champ, etendue, parametres }: FauteDItem): Trouve {
  const { entity, id } = element;
  const texte = (champ === null ? '' : texteDe(element, champ)) || nomDe(element);
  return { regle, item: { entity, id }, champ, texte, etendue, parametres };
}

/** What the rules of the whole say, by item. */
function fautesDEnsemble(
  structure: Structure,
  applicable: ReadonlySet<Regle>,
): ReadonlyMap<Element, readonly Trouve[]> {
  const parElement = new Map<Element, Trouve[]>();
  for (const regle of dEnsemble) {
    if (!applicable.has(regle)) continue;
    for (const faute of regle.controle(structure)) {
      const trouve = trouveDe(regle, faute);
      const known = parElement.get(faute.element);
      if (known === undefined) parElement.set(faute.element, [trouve]);
      else known.push(trouve);
    }
  }
  return parElement;
}

const byRule = (a: Trouve, b: Trouve): number => (rank.get(a.regle) ?? 0) - (rank.get(b.regle) ?? 0);

/** In the order of the document, then of each grid; an orphan, which no document holds, comes last. */
function enOrdre(structure: Structure, applicable: ReadonlySet<Regle>): readonly Trouve[] {
  const parElement = fautesDEnsemble(structure, applicable);
  const all: Trouve[] = [];
  const take = (element: Element): void => {
    const ofText = fautesDeTexte(element);
    const ofWhole = parElement.get(element) ?? rien;
    // Only both together are to be put in the order of the rules.
    if (ofText.length > 0 && ofWhole.length > 0) all.push(...[...ofWhole, ...ofText].sort(byRule));
    else for (const trouve of ofText.length > 0 ? ofText : ofWhole) all.push(trouve);
  };
  structure.elements.forEach(take);
  for (const { elements } of structure.grilles) [...elements.values()].forEach(take);
  structure.orphelins.forEach(take);
  return all;
}

/** The rules that say something for that, on that day. */
function applicables(objectif: Objectif, jour: string): ReadonlySet<Regle> {
  return new Set(regles.filter(({ niveaux, depuis }) => niveaux[objectif] !== null && depuis <= jour));
}

/** Those that count, and those whose rule was set aside. */
function trier(
  trouves: readonly Trouve[],
  niveaux: ReadonlyMap<RegleId, Niveau | null>,
  derogations: Derogations,
): Pick<Rapport, 'constats' | 'ecartes'> {
  const constats: Constat[] = [];
  const ecartes: ConstatEcarte[] = [];
  for (const trouve of trouves) {
    const niveau = niveaux.get(trouve.regle) ?? null;
    if (niveau === null) continue;
    const { regle, item, champ, texte, etendue, parametres } = trouve;
    const constat: Constat = { regle, niveau, item, champ, texte, etendue, parametres };
    const motif = motifDe(derogations, regle, item.id);
    if (motif === null) constats.push(constat);
    else ecartes.push({ ...constat, motif });
  }
  return { constats, ecartes };
}

export function creerControleur(): Controleur {
  const ressemblances = new Ressemblances();
  return (state, id, objectif, contexte) => {
    const structure = structureDe(state, id, contexte, ressemblances);
    const applicable = applicables(objectif, contexte.jour);
    const niveaux = new Map([...applicable].map((regle) => [regle.id, regle.niveaux[objectif]]));
    const tri = trier(enOrdre(structure, applicable), niveaux, derogationsDe(state, id));
    return { regles: versionDesRegles, objectif, ...tri };
  };
}

/** Checks once, from scratch. */
export function controler(state: State, id: string, objectif: Objectif, contexte: Contexte): Rapport {
  return creerControleur()(state, id, objectif, contexte);
}
