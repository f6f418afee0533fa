import type { Correspondance } from '../../../../shared/generated/document.ts';
import { isNumeroFiche } from '../../../../shared/identifiants/numero-fiche.ts';
import { plafonds, type Contexte } from './contexte.ts';
import { enfantNomme, enfantsNommes, type FicheElement } from './fiche.ts';
import { ligne } from './text.ts';

/** Correspondences with other certifications: by blocs, or total when no bloc is named on either side. */
export function lireCorrespondances(contexte: Contexte): Correspondance[] {
  const elements = enfantsNommes(contexte.racine, 'CORRESPONDANCES').flatMap((liste) =>
    enfantsNommes(liste, 'CORRESPONDANCE'),
  );
  const lues: Correspondance[] = [];
  for (const element of elements) {
    const lue = lireUne(contexte, element, lues.length);
    if (lue !== null) lues.push(lue);
  }
  return lues;
}

function lireUne({ releve }: Contexte, element: FicheElement, deja: number): Correspondance | null {
  const cible = enfantNomme(element, 'DESTINATION');
  const destination = ligne(
    (cible === undefined ? undefined : enfantNomme(cible, 'NUMERO_FICHE'))?.texte ?? '',
  );
  const blocs = codesDesBlocs(enfantNomme(element, 'SOURCE'));
  const blocsDestination = codesDesBlocs(cible);
  const lisible = [blocs, blocsDestination].every(
    (codes) =>
      codes.length <= plafonds.blocsDeCorrespondance && codes.every((code) => code.length <= plafonds.code),
  );
  if (!isNumeroFiche(destination) || !lisible || deja >= plafonds.correspondances) {
    releve.note('laisse', element, 'CORRESPONDANCE_NON_REPRISE', {});
    return null;
  }
  const totale = blocs.length === 0 && blocsDestination.length === 0;
  if (totale) releve.note('devine', element, 'CORRESPONDANCE_TOTALE', { destination });
  else releve.note('compris', element, 'CORRESPONDANCE_PARTIELLE', { destination });
  return {
    destination,
    ...(blocs.length === 0 ? {} : { blocs }),
    ...(blocsDestination.length === 0 ? {} : { blocsDestination }),
  };
}

function codesDesBlocs(element: FicheElement | undefined): string[] {
  if (element === undefined) return [];
  return enfantsNommes(element, 'BLOC_COMPETENCES')
    .flatMap((bloc) => enfantsNommes(bloc, 'CODE'))
    .map(({ texte }) => ligne(texte))
    .filter((code) => code !== '');
}
