import { isObject } from '../../domain/json.ts';
import { readText } from '../../french/reading.ts';
import type { MembreJury } from '../../generated/document.ts';
import { themes } from '../../i18n/fr/controles.ts';
import { bases } from '../bases.ts';
import { fait, texteDe, type Element } from '../element.ts';
import { A, dEnsemble, deLItem, E, I, niveauxPour } from '../regle.ts';
import type { Structure } from '../structure.ts';
import { sujetsDe } from '../sujets.ts';

const depuis = '2019-01-01';

interface Jury {
  readonly composition: string;
  readonly membres: readonly MembreJury[];
}

function juryDe(voie: Element): Jury {
  const { jury } = voie.row;
  if (!isObject(jury)) return { composition: '', membres: [] };
  const { composition, membres } = jury;
  return {
    composition: typeof composition === 'string' ? readText(composition).folded : '',
    membres: Array.isArray(membres) ? (membres as readonly MembreJury[]) : [],
  };
}

const ouvertes = ({ de }: Structure): readonly Element[] =>
  de('voieAcces').filter(({ row }) => row['actif'] === true);
const vae = (structure: Structure): Element | undefined =>
  ouvertes(structure).find(({ row }) => row['code'] === 'VAE');

const regleL13 = dEnsemble('L13', {
  base: bases.R6113_9,
  depuis,
  niveaux: niveauxPour(I, A, E, null),
  controle: (structure) => {
    const { referentiel } = structure;
    const isMissing = referentiel.row['registre'] === 'RNCP' && vae(structure) === undefined;
    return isMissing ? [deLItem(referentiel, {}, 'voiesAcces')] : [];
  },
});

const regleL52 = dEnsemble('L52', {
  base: bases.R6113_8,
  depuis,
  niveaux: niveauxPour(A, A, E, E),
  controle: (structure) =>
    ouvertes(structure).length === 0 ? [deLItem(structure.referentiel, {}, 'voiesAcces')] : [],
});

const regleL34 = dEnsemble('L34', {
  base: bases.fiche,
  depuis,
  niveaux: niveauxPour(A, A, E, E),
  controle: (structure) =>
    ouvertes(structure)
      .filter((voie) => {
        const { composition, membres } = juryDe(voie);
        return composition.trim() === '' && membres.length === 0;
      })
      .map((voie) => deLItem(voie, { voie: texteDe(voie, 'code') }, 'jury')),
});

const regleL16 = dEnsemble('L16', {
  base: bases.D6412_6,
  depuis,
  niveaux: niveauxPour(A, A, E, E),
  controle: (structure) => {
    const voie = vae(structure);
    if (voie === undefined) return [];
    const { composition, membres } = juryDe(voie);
    // A text alone cannot be counted: what it does not say is a doubt (L36), not a fault.
    if (membres.length === 0) return [];
    const presides = membres.some(({ preside }) => preside === true) || PRESIDENCE.test(composition);
    return [
      ...(membres.length < 2 ? [deLItem(voie, { quoi: 'membres' }, 'jury')] : []),
      ...(presides ? [] : [deLItem(voie, { quoi: 'preside' }, 'jury')]),
    ];
  },
});

const PRESIDENCE = /(?<!\p{L})pr[e]sid/u;
const PARITE =
  /(?<!\p{L})(?:parite|paritaire(?:ment)? (?:entre|de|en) (?:les )?(?:femmes|hommes)|autant de femmes|femmes et (?:d'|les |des )?hommes|hommes et (?:de |les |des )?femmes)/u;

function count(membres: readonly MembreJury[], wanted: (membre: MembreJury) => boolean): number {
  return membres.filter(wanted).length;
}

type Doute = 'colleges' | 'externes' | 'parite' | 'preside';

/** What the members say of the collèges and of who comes from outside; nothing where no member says any. */
function doutesDesMembres(membres: readonly MembreJury[]): readonly Doute[] {
  const employeurs = count(membres, ({ college }) => college === 'employeurs');
  const salaries = count(membres, ({ college }) => college === 'salaries');
  const externes = count(membres, ({ externe }) => externe === true);
  const saysOutside = membres.some(({ externe }) => externe !== undefined);
  return [
    ...(employeurs === salaries ? [] : (['colleges'] as const)),
    ...(saysOutside && externes * 2 < membres.length ? (['externes'] as const) : []),
  ];
}

/** Equal numbers, or one more of either when they are odd. */
function isMixed(membres: readonly MembreJury[]): boolean {
  const femmes = count(membres, ({ sexe }) => sexe === 'F');
  const hommes = count(membres, ({ sexe }) => sexe === 'M');
  return femmes + hommes > 0 && Math.abs(femmes - hommes) <= 1;
}

function doutesDeLaVae({ composition, membres }: Jury): readonly Doute[] {
  if (composition.trim() === '' && membres.length === 0) return [];
  const saysWhoPresides = membres.length > 0 || PRESIDENCE.test(composition);
  return [
    ...(PARITE.test(composition) || isMixed(membres) ? [] : (['parite'] as const)),
    ...(saysWhoPresides ? [] : (['preside'] as const)),
  ];
}

const regleL36 = dEnsemble('L36', {
  base: bases.jurys,
  depuis,
  niveaux: niveauxPour(A, A, A, A),
  controle: (structure) =>
    ouvertes(structure).flatMap((voie) => {
      const jury = juryDe(voie);
      const code = texteDe(voie, 'code');
      const doutes = [...doutesDesMembres(jury.membres), ...(code === 'VAE' ? doutesDeLaVae(jury) : [])];
      return doutes.map((quoi) => deLItem(voie, { quoi, voie: code }, 'jury'));
    }),
});

const rien: ReadonlySet<string> = new Set();

/** Subjects that an item speaks of. */
const mentionsDe = fait(({ row }): ReadonlySet<string> => {
  const all = Object.entries(row).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'id' && name !== 'rang' ? [value] : [],
  );
  const found = sujetsDe(all.join('\n'));
  return found.length === 0 ? rien : new Set(found);
});

const mentionne = (elements: readonly Element[], sujet: string): boolean =>
  elements.some((element) => mentionsDe(element).has(sujet));

const regleL14 = dEnsemble('L14', {
  base: bases.handicap,
  depuis: '2021-09-01',
  niveaux: niveauxPour(I, I, A, A),
  controle: ({ de, referentiel }) => {
    const competences = de('competence');
    if (competences.length === 0) return [];
    if (mentionne(competences, 'handicap') || mentionne(de('critere'), 'handicap')) return [];
    return [deLItem(referentiel, {})];
  },
});

const regleL35 = dEnsemble('L35', {
  base: bases.handicap,
  depuis: '2021-09-01',
  niveaux: niveauxPour(I, A, E, A),
  controle: ({ de, referentiel }) => {
    const modalites = de('modalite');
    const said = modalites.some(
      (modalite) => texteDe(modalite, 'amenagements').trim() !== '' || mentionsDe(modalite).has('handicap'),
    );
    return modalites.length === 0 || said ? [] : [deLItem(referentiel, {})];
  },
});

const regleL15 = dEnsemble('L15', {
  base: bases.R6113_9_2025,
  depuis: '2025-10-01',
  niveaux: niveauxPour(I, I, A, null),
  controle: ({ elements, de, referentiel }) => {
    if (de('competence').length === 0) return [];
    const missing = new Map<string, string>(Object.entries(themes));
    for (const element of elements) {
      const said = mentionsDe(element);
      if (said === rien) continue;
      for (const sujet of said) missing.delete(sujet);
      if (missing.size === 0) return [];
    }
    return [...missing.values()].map((theme) => deLItem(referentiel, { theme }));
  },
});

/** Who may obtain the certification, before which jury, under which conditions. */
export const reglesDAcces = [regleL13, regleL52, regleL34, regleL16, regleL36, regleL14, regleL35, regleL15];
