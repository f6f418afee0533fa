import type { Cpne, PersonneMorale, Referentiel } from '../../../../shared/generated/document.ts';
import { isNoSiret, isSiret } from '../../../../shared/identifiants/siret.ts';
import { ligneCoupee, plafonds, type Contexte } from './contexte.ts';
import { enfantNomme, enfantsNommes, type FicheElement } from './fiche.ts';
import { ligne, sansAccents } from './text.ts';

type Certificateurs = Pick<Referentiel, 'cpne' | 'titulaireDroits' | 'coCertificateurs'>;

/**
 * Who stands behind the certification. A CPNE has no legal personality: it is told by its name, and the first other certificateur is
 * taken for the holder of the rights (L. 6113-4). Those no longer active are left out unless none is.
 */
export function lireCertificateurs(contexte: Contexte): Certificateurs {
  const cpne: Cpne[] = [];
  const autres: PersonneMorale[] = [];
  const vus = new Set<string>();
  for (const element of retenus(contexte, vus)) {
    const nom = enfantNomme(element, 'NOM_CERTIFICATEUR');
    if (nom !== undefined && isCpne(nom.texte)) lireCpne(contexte, element, nom, cpne);
    else lirePersonne(contexte, element, autres);
  }
  const [titulaireDroits, ...coCertificateurs] = autres;
  return { cpne, coCertificateurs, ...(titulaireDroits === undefined ? {} : { titulaireDroits }) };
}

function isCpne(nom: string): boolean {
  return /\bcpn(?:e|efp|e-fp)\b|commission paritaire/.test(sansAccents(nom));
}

/** The certificateurs to read: named, given once, active if any is. The others are noted. */
function retenus(contexte: Contexte, vus: Set<string>): readonly FicheElement[] {
  const { racine, releve } = contexte;
  const tous = enfantsNommes(racine, 'CERTIFICATEURS').flatMap((liste) =>
    enfantsNommes(liste, 'CERTIFICATEUR'),
  );
  const unActif = tous.some((element) => !isInactif(element));
  return tous.filter((element) => {
    const cle = `${valeur(element, 'NOM_CERTIFICATEUR')}\n${valeur(element, 'SIRET_CERTIFICATEUR')}`;
    if (valeur(element, 'NOM_CERTIFICATEUR') === '')
      releve.note('laisse', element, 'CERTIFICATEUR_SANS_NOM', {});
    else if (unActif && isInactif(element)) releve.note('laisse', element, 'CERTIFICATEUR_INACTIF', {});
    else if (vus.has(cle)) releve.note('laisse', element, 'CERTIFICATEUR_DOUBLE', {});
    else {
      vus.add(cle);
      return true;
    }
    return false;
  });
}

function isInactif(element: FicheElement): boolean {
  return valeur(element, 'ETAT_CERTIFICATEUR').toLowerCase() === 'inactif';
}

function lireCpne(contexte: Contexte, element: FicheElement, nom: FicheElement, cpne: Cpne[]): void {
  const { releve } = contexte;
  if (cpne.length >= plafonds.cpne) {
    releve.note('laisse', element, 'CERTIFICATEUR_EN_TROP', { max: plafonds.cpne });
    return;
  }
  releve.note('devine', nom, 'CERTIFICATEUR_CPNE', {});
  const siret = lireSiret(contexte, element);
  for (const champ of ['NOM_COMMERCIAL', 'SITE_INTERNET']) {
    const trouve = enfantNomme(element, champ);
    if (trouve !== undefined) releve.note('laisse', trouve, 'CERTIFICATEUR_CHAMP_CPNE', {});
  }
  noteEtat(contexte, element);
  cpne.push({ nom: ligneCoupee(contexte, nom, plafonds.court), ...(siret === undefined ? {} : { siret }) });
}

function lirePersonne(contexte: Contexte, element: FicheElement, autres: PersonneMorale[]): void {
  const { releve } = contexte;
  if (autres.length > plafonds.coCertificateurs) {
    releve.note('laisse', element, 'CERTIFICATEUR_EN_TROP', { max: plafonds.coCertificateurs + 1 });
    return;
  }
  const nom = enfantNomme(element, 'NOM_CERTIFICATEUR');
  const role = autres.length === 0 ? 'CERTIFICATEUR_TITULAIRE' : 'CERTIFICATEUR_CO';
  if (nom !== undefined) releve.note('devine', nom, role, {});
  const siret = lireSiret(contexte, element);
  const nomCommercial = lireChamp(contexte, element, 'NOM_COMMERCIAL', plafonds.court);
  const site = lireChamp(contexte, element, 'SITE_INTERNET', plafonds.site);
  noteEtat(contexte, element);
  autres.push({
    nom: ligneCoupee(contexte, nom, plafonds.court),
    ...(siret === undefined ? {} : { siret }),
    ...(nomCommercial === '' ? {} : { nomCommercial }),
    ...(site === '' ? {} : { site }),
  });
}

function lireChamp(contexte: Contexte, element: FicheElement, nom: string, max: number): string {
  const champ = enfantNomme(element, nom);
  const lu = ligneCoupee(contexte, champ, max);
  if (champ !== undefined && lu !== '') contexte.releve.note('compris', champ, 'CERTIFICATEUR_CHAMP', {});
  return lu;
}

function lireSiret({ releve }: Contexte, element: FicheElement): string | undefined {
  const champ = enfantNomme(element, 'SIRET_CERTIFICATEUR');
  const siret = ligne(champ?.texte ?? '').replaceAll(/\s/g, '');
  if (champ === undefined || isNoSiret(siret)) {
    releve.noteItem('laisse', element, ['SIRET_CERTIFICATEUR'], 'SIRET_ABSENT', {});
    return undefined;
  }
  if (!isSiret(siret)) {
    releve.note('laisse', champ, 'SIRET_INVALIDE', { siret });
    return undefined;
  }
  releve.note('compris', champ, 'SIRET', { siret });
  return siret;
}

function noteEtat({ releve }: Contexte, element: FicheElement): void {
  for (const nom of ['ETAT_CERTIFICATEUR', 'DATE_DERNIERE_MODIFICATION_ETAT']) {
    const champ = enfantNomme(element, nom);
    if (champ !== undefined) releve.note('laisse', champ, 'CERTIFICATEUR_ETAT', {});
  }
}

function valeur(element: FicheElement, nom: string): string {
  return ligne(enfantNomme(element, nom)?.texte ?? '');
}
