import type { DecisionCitee, Portee } from '../../generated/document.ts';
import { caps } from '../../domain/caps.ts';
import {
  fauteIdentifiant,
  identifiantLu,
  phraseIdentifiant,
  type SorteIdentifiant,
} from '../../identifiants/identifiants.ts';
import { blocsLus, type Certification } from './blocs.ts';
import { isNoSiret, isSiren, isSiret } from '../../identifiants/siret.ts';
import { folded } from '../../search/matching.ts';
import { jourLu } from './dates.ts';
import type { EtatDit, LigneBrute, LigneLue, Rubrique } from './ligne.ts';
import type { FauteDeLigne, Reserve } from './remarque.ts';

/** What a line is understood as, or why it is not; with what is left out of it. */
export type Comprise =
  { readonly lue: LigneLue; readonly reserves: readonly Reserve[] } | { readonly faute: FauteDeLigne };

const COURT = 80;
const extrait = (texte: string): string => (texte.length > COURT ? `${texte.slice(0, COURT)}…` : texte);

/** One line of text; dashes and nothing are nothing. Apostrophes are doubled in the CSV of France compétences. */
function texteDe({ textes }: LigneBrute, rubrique: Rubrique): string {
  const texte = (textes[rubrique] ?? '')
    .replaceAll("''", "'")
    .replaceAll(/[ \t\u00a0\u202f]+/g, ' ')
    .trim();
  return /^[-–—]+$/.test(texte) ? '' : texte;
}

/** UTF-8 that was read as Windows-1252, once: « Ã© » for « é ». */
const MAL_LU = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\ufffd/;

function fauteDeNom(nom: string, brute: LigneBrute): FauteDeLigne | null {
  if (nom === '') return { code: 'SANS_NOM' };
  const lignes = nom.split('\n').length;
  // A quote that is not closed swallows what follows it.
  if (lignes > 3) return { code: 'NOM_LIGNES', lignes };
  if (nom.length > caps.intitule) return { code: 'NOM_LONG', max: caps.intitule };
  if (nom.startsWith('=')) return { code: 'NOM_FORMULE', texte: extrait(nom) };
  if (/<\/?[a-z][^>]*>/i.test(nom)) return { code: 'NOM_BALISES', texte: extrait(nom) };
  if (MAL_LU.test(nom)) return { code: 'ENCODAGE', texte: extrait(nom) };
  const seul = Object.values(brute.textes).filter((texte) => texte.trim() !== '').length === 1;
  // A whole record in one cell: its separator is not that of the others.
  if (seul && /[;,\t|] *"?\d{9}(?:\d{5})?(?!\d)/.test(nom))
    return { code: 'SEPARATEUR', texte: extrait(nom) };
  return null;
}

/** null: it says none; undefined: no word that is known. */
function natureDe(texte: string): Portee['nature'] | null | undefined {
  if (texte === '') return null;
  const mots = folded(texte);
  const forme = /form|prepar/.test(mots.replaceAll('conform', ''));
  const organise = /orga(?!nisme)|evalu|jury/.test(mots);
  if (forme && organise) return 'ORGA_FORM';
  return forme ? 'FORMER' : organise ? 'ORGANISER' : undefined;
}

const ETATS: readonly (readonly [EtatDit | 'expire', RegExp])[] = [
  ['suspendu', /^(?:inacti|suspen)/],
  ['retire', /^(?:supprim|retir|retrait|abrog|resili|radi|non\b)/],
  ['expire', /^(?:expir|echu|termin|fini)/],
  ['habilite', /^(?:acti|habilit|agre|valid|oui\b|renouvel|en cours|en vigueur|1$)/],
];

function etatDe(texte: string): EtatDit | 'expire' | null | undefined {
  if (texte === '') return null;
  const mots = folded(texte);
  return ETATS.find(([, motif]) => motif.test(mots))?.[0];
}

/** The decision that is cited, when its day is said, beside it or in it. */
function decisionDe(ref: string, le: string | null): DecisionCitee | null {
  if (ref === '' && le === null) return null;
  const [dit = ''] = /\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2}/.exec(ref) ?? [];
  const date = le ?? jourLu(dit);
  if (date === null) return null;
  return { date, ref: ref === '' ? 'CPNE' : ref.slice(0, caps.intitule) };
}

interface Numeros {
  readonly siret: string | null;
  readonly siren: string | null;
  readonly nda: string | null;
  readonly reserves: readonly Reserve[];
}

const phraseDe = (sorte: SorteIdentifiant, texte: string): string => {
  const faute = fauteIdentifiant(sorte, texte);
  return faute === null ? '' : phraseIdentifiant(faute);
};

function numerosDe(brute: LigneBrute): Numeros {
  const reserves: Reserve[] = [];
  const siret = identifiantLu('siret', texteDe(brute, 'siret'));
  const siren = identifiantLu('siren', texteDe(brute, 'siren'));
  const ndaDit = identifiantLu('nda', texteDe(brute, 'nda'));
  // Zeros fill the box of who has none.
  const nda = /^0*$/.test(ndaDit) ? null : ndaDit;
  const seulement9 = identifiantLu('siren', siret);
  const bon = isSiret(siret);
  if (!bon && !isNoSiret(siret) && !isSiren(seulement9))
    reserves.push({ code: 'SIRET_INVALIDE', texte: extrait(siret), phrase: phraseDe('siret', siret) });
  const bonNda = nda !== null && fauteIdentifiant('nda', nda) === null;
  if (nda !== null && !bonNda)
    reserves.push({ code: 'NDA_INVALIDE', texte: extrait(nda), phrase: phraseDe('nda', nda) });
  const unite = bon ? siret.slice(0, 9) : [siren, seulement9].find(isSiren);
  return { siret: bon ? siret : null, siren: unite ?? null, nda: bonNda ? nda : null, reserves };
}

/** A postcode that a spreadsheet kept as a number has lost its first zero. */
function codePostalDe(texte: string): string | null {
  const chiffres = texte.replaceAll(' ', '');
  return /^\d{4,5}$/.test(chiffres) ? chiffres.padStart(5, '0') : null;
}

const ou = (texte: string): string | null => (texte === '' ? null : texte.slice(0, caps.intitule));

/** A line of a source, understood; nothing is guessed that it does not say. */
export function comprendre(brute: LigneBrute, certification: Certification): Comprise {
  const nom = texteDe(brute, 'nom');
  const faute = fauteDeNom(nom, brute);
  if (faute !== null) return { faute };
  const dits = {
    depuis: texteDe(brute, 'depuis'),
    jusqua: texteDe(brute, 'jusqua'),
    change: texteDe(brute, 'change'),
    decisionLe: texteDe(brute, 'decisionLe'),
  };
  const impossible = Object.values(dits).find((texte) => texte !== '' && jourLu(texte) === null);
  if (impossible !== undefined) return { faute: { code: 'DATE', texte: extrait(impossible) } };
  const [depuis, jusqua, change] = [jourLu(dits.depuis), jourLu(dits.jusqua), jourLu(dits.change)];
  if (depuis !== null && jusqua !== null && jusqua < depuis)
    return { faute: { code: 'FIN_AVANT_DEBUT', depuis, jusqua } };
  const nature = natureDe(texteDe(brute, 'nature'));
  if (nature === undefined) return { faute: { code: 'NATURE', texte: extrait(texteDe(brute, 'nature')) } };
  const blocs = blocsLus(texteDe(brute, 'blocs'), certification);
  if (blocs === undefined) return { faute: { code: 'BLOCS', texte: extrait(texteDe(brute, 'blocs')) } };
  const etat = etatDe(texteDe(brute, 'etat'));
  if (etat === undefined) return { faute: { code: 'ETAT', texte: extrait(texteDe(brute, 'etat')) } };
  if (etat === 'expire' && jusqua === null) return { faute: { code: 'EXPIRE_SANS_FIN' } };
  const { reserves, ...numeros } = numerosDe(brute);
  const adresse = adresseDe(brute);
  const ref = texteDe(brute, 'decision').replaceAll('\n', ' ');
  const decision = decisionDe(ref, jourLu(dits.decisionLe));
  return {
    lue: {
      ligne: brute.ligne,
      nom: nom.replaceAll('\n', ' '),
      ...numeros,
      nature,
      blocs,
      // What has expired was granted: its period says it.
      etat: etat === 'expire' ? 'habilite' : etat,
      depuis,
      jusqua,
      change,
      ...adresse.lue,
      decision,
    },
    reserves: [
      ...reserves,
      ...adresse.reserves,
      ...(ref !== '' && decision === null
        ? [{ code: 'DECISION_SANS_DATE', texte: extrait(ref) } as const]
        : []),
    ],
  };
}

function adresseDe(brute: LigneBrute): {
  readonly lue: Pick<LigneLue, 'codePostal' | 'commune'>;
  readonly reserves: readonly Reserve[];
} {
  const texte = texteDe(brute, 'codePostal');
  const codePostal = codePostalDe(texte);
  const commune = ou(texteDe(brute, 'commune').replaceAll('\n', ' '));
  return {
    lue: { codePostal, commune },
    reserves: texte !== '' && codePostal === null ? [{ code: 'CODE_POSTAL', texte: extrait(texte) }] : [],
  };
}
