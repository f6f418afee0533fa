import type { Enregistrement, Referentiel } from '../../../../shared/generated/document.ts';
import type { DateReprise } from '../../../../shared/i18n/fr/fiche-notes.ts';
import { isNumeroFiche } from '../../../../shared/identifiants/numero-fiche.ts';
import { plafonds, type Contexte } from './contexte.ts';
import { isoDate } from './dates.ts';
import { enfantNomme, enfantsNommes } from './fiche.ts';
import { ligne } from './text.ts';

/** Decision, dates and length of the registration; empty when the fiche has none. */
export function lireEnregistrement(contexte: Contexte): Pick<Referentiel, 'enregistrement'> {
  const champs: { readonly [K in keyof Enregistrement]-?: Enregistrement[K] | undefined } = {
    type: lireType(contexte),
    dateDecision: lireDate(contexte, 'DATE_DECISION'),
    dateEffet: lireDate(contexte, 'DATE_EFFET'),
    dureeAnnees: lireDuree(contexte),
    dateFin: lireDate(contexte, 'DATE_FIN_ENREGISTREMENT'),
    dateLimiteDelivrance: lireDate(contexte, 'DATE_LIMITE_DELIVRANCE'),
  };
  const donnes = Object.entries(champs).filter(([, valeur]) => valeur !== undefined);
  return donnes.length === 0 ? {} : { enregistrement: Object.fromEntries(donnes) };
}

function lireType({ racine, releve }: Contexte): Enregistrement['type'] | undefined {
  const element = enfantNomme(racine, 'TYPE_ENREGISTREMENT');
  const valeur = ligne(element?.texte ?? '');
  if (element === undefined || valeur === '') return undefined;
  const type = (
    { 'enregistrement sur demande': 'sur_demande', 'enregistrement de droit': 'de_droit' } as const
  )[valeur.toLowerCase()];
  if (type === undefined) releve.note('laisse', element, 'TYPE_ENREGISTREMENT_INCONNU', { valeur });
  else releve.note('compris', element, 'TYPE_ENREGISTREMENT', {});
  return type;
}

function lireDate({ racine, releve }: Contexte, quoi: DateReprise): string | undefined {
  const element = enfantNomme(racine, quoi);
  const valeur = ligne(element?.texte ?? '');
  if (element === undefined || valeur === '') return undefined;
  const date = isoDate(valeur);
  if (date === null) releve.note('laisse', element, 'DATE_IMPOSSIBLE', { quoi, date: valeur });
  else releve.note('compris', element, 'DATE', { quoi, date: valeur });
  return date ?? undefined;
}

function lireDuree({ racine, releve }: Contexte): number | undefined {
  const element = enfantNomme(racine, 'DUREE_ENREGISTREMENT');
  const valeur = ligne(element?.texte ?? '');
  if (element === undefined || valeur === '') return undefined;
  if (!/^[1-5]$/.test(valeur)) {
    releve.note('laisse', element, 'DUREE_INVALIDE', { valeur });
    return undefined;
  }
  releve.note('compris', element, 'DUREE', { annees: Number(valeur) });
  return Number(valeur);
}

/** The fiches that this one replaces and those that replace it: a registration is never renewed, each request gives a new number. */
export function lireLignee(contexte: Contexte): Pick<Referentiel, 'anciennes' | 'nouvelles'> {
  return { anciennes: lireSens(contexte, 'ancienne'), nouvelles: lireSens(contexte, 'nouvelle') };
}

function lireSens({ racine, releve }: Contexte, sens: 'ancienne' | 'nouvelle'): string[] {
  const nom = `${sens.toUpperCase()}_CERTIFICATION`;
  // Despite its name, ID_FICHE_… holds a NUMERO_FICHE.
  const elements = enfantsNommes(racine, `${sens.toUpperCase()}S_CERTIFICATIONS`)
    .flatMap((liste) => enfantsNommes(liste, nom))
    .flatMap((certification) => enfantsNommes(certification, `ID_FICHE_${nom}`));
  const numeros = new Set<string>();
  for (const element of elements) {
    const numero = ligne(element.texte);
    if (numero === '') continue;
    const repris = isNumeroFiche(numero) && !numeros.has(numero) && numeros.size < plafonds.lignee;
    if (repris) numeros.add(numero);
    if (repris) releve.note('compris', element, 'LIGNEE', { sens, numero });
    else releve.note('laisse', element, 'LIGNEE_NON_REPRISE', { valeur: numero });
  }
  return [...numeros];
}
