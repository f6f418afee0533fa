import type { Referentiel } from '../../../../shared/generated/document.ts';
import { ligneCoupee, plafonds, texteRepris, type Contexte } from './contexte.ts';
import { enfantNomme } from './fiche.ts';
import { ligne } from './text.ts';

type Identite = Pick<
  Referentiel,
  | 'nature'
  | 'registre'
  | 'numero'
  | 'intitule'
  | 'abrege'
  | 'niveau'
  | 'objectifsContexte'
  | 'secteurs'
  | 'emploisAccessibles'
  | 'reglementations'
  | 'prerequisEntree'
  | 'prerequisValidation'
>;

/** What the certification is: register, title, nature, level, texts. */
export function lireIdentite(contexte: Contexte): Identite {
  const { racine, numero, registre, releve } = contexte;
  const element = enfantNomme(racine, 'NUMERO_FICHE');
  if (element !== undefined) releve.note('compris', element, 'REPERTOIRE', { numero, registre });
  const abrege = lireAbrege(contexte);
  const niveau = lireNiveau(contexte);
  return {
    registre,
    numero,
    intitule: lireIntitule(contexte),
    nature: lireNature(contexte),
    ...(abrege === undefined ? {} : { abrege }),
    ...(niveau === undefined ? {} : { niveau }),
    ...lireTextes(contexte),
  };
}

function lireIntitule(contexte: Contexte): string {
  const element = enfantNomme(contexte.racine, 'INTITULE');
  const intitule = ligneCoupee(contexte, element, plafonds.court);
  if (element === undefined || intitule === '') contexte.releve.absent('INTITULE', 'INTITULE_ABSENT', {});
  else contexte.releve.note('compris', element, 'INTITULE', {});
  return intitule;
}

/** The format has no field for it: the title or the abbreviation may say it. */
function lireNature({ racine, releve }: Contexte): 'CQP' | 'CQPI' {
  const abrege = enfantNomme(racine, 'ABREGE');
  const places = [enfantNomme(racine, 'INTITULE'), ...(abrege?.enfants ?? [])].filter(
    (place) => place !== undefined,
  );
  const cqpi = places.find(({ texte }) => /\bCQPI\b|inter-?branche/i.test(texte));
  if (cqpi !== undefined) {
    releve.note('devine', cqpi, 'NATURE_CQPI', {});
    return 'CQPI';
  }
  const cqp = places.find(({ texte }) => /\bCQP\b|certificat de qualification professionnelle/i.test(texte));
  const [intitule] = places;
  if (cqp !== undefined) releve.note('devine', cqp, 'NATURE_CQP', {});
  else if (intitule === undefined) releve.absent('INTITULE', 'NATURE_SUPPOSEE', {});
  else releve.note('devine', intitule, 'NATURE_SUPPOSEE', {});
  return 'CQP';
}

function lireAbrege(contexte: Contexte): string | undefined {
  const element = enfantNomme(contexte.racine, 'ABREGE');
  if (element === undefined) return undefined;
  const [code, libelle] = [enfantNomme(element, 'CODE'), enfantNomme(element, 'LIBELLE')];
  const abrege = ligneCoupee(contexte, code, plafonds.court);
  if (code === undefined || abrege === '') {
    const seul = ligneCoupee(contexte, libelle, plafonds.court);
    if (libelle !== undefined && seul !== '') contexte.releve.note('compris', libelle, 'ABREGE', {});
    return seul === '' ? undefined : seul;
  }
  contexte.releve.note('compris', code, 'ABREGE', {});
  if (libelle !== undefined && ligne(libelle.texte) !== '')
    contexte.releve.note('laisse', libelle, 'ABREGE_LIBELLE', {});
  return abrege;
}

function lireNiveau({ racine, registre, releve }: Contexte): number | undefined {
  const element = enfantNomme(racine, 'NOMENCLATURE_EUROPE');
  if (element === undefined) return undefined;
  const valeur = ligne(enfantNomme(element, 'NIVEAU')?.texte ?? '');
  const niveau = Number(/^NIV([1-8])$/.exec(valeur)?.[1] ?? 0);
  const champs = ['NIVEAU', 'LIBELLE'];
  if (valeur !== '' && registre === 'RS') releve.noteItem('laisse', element, champs, 'NIVEAU_RS', {});
  else if (valeur !== '' && niveau === 0)
    releve.noteItem('laisse', element, champs, 'NIVEAU_SANS', { valeur });
  else if (valeur !== '') releve.noteItem('compris', element, champs, 'NIVEAU', { niveau });
  return registre === 'RNCP' && niveau > 0 ? niveau : undefined;
}

function lireTextes(contexte: Contexte): Partial<Identite> {
  const { racine } = contexte;
  const textes = {
    objectifsContexte: texteRepris(contexte, racine, 'OBJECTIFS_CONTEXTE'),
    secteurs: texteRepris(contexte, racine, 'SECTEURS_ACTIVITE'),
    emploisAccessibles: texteRepris(contexte, racine, 'TYPE_EMPLOI_ACCESSIBLES'),
    reglementations: texteRepris(contexte, racine, 'REGLEMENTATIONS_ACTIVITES'),
    prerequisEntree: texteRepris(contexte, racine, 'PREREQUIS_ENTREE_FORMATION'),
    prerequisValidation: texteRepris(contexte, racine, 'PREREQUIS_VALIDATION_CERTIFICATION'),
  };
  return Object.fromEntries(Object.entries(textes).filter(([, valeur]) => valeur !== undefined));
}
