import { inscrire } from '../../main/engine/personne/ecrire.ts';
import type { Session } from '../../main/engine/session.ts';
import type { Coordonnees } from '../../shared/organisme/personne.ts';
import { idsDe } from './copies.ts';

/** Someone who can be looked for in the bytes of a file. */
export const coordonneesExemple = (nom: string): Coordonnees => ({
  nom,
  prenom: 'Jeanne',
  fonction: 'Responsable pédagogique',
  courriel: `${nom.replaceAll(' ', '.')}@organisme.example`,
  telephone: null,
});

/** Somebody whom a file does not know yet, the contact of its first body: their id. */
export function inscrite(session: Session, nom: string): string {
  const [organisme = ''] = idsDe(session, 'organisme');
  const coordonnees = { nom, prenom: null, fonction: null, courriel: null, telephone: null };
  const intervenant = {
    organisme,
    habilitation: null,
    role: 'contact' as const,
    depuis: null,
    jusqua: null,
    decision: null,
  };
  const { changes } = inscrire(session, { coordonnees, intervenant });
  return changes[0]?.id ?? '';
}
