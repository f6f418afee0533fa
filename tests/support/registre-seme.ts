import { v7 as uuid } from 'uuid';
import { adopterListe } from '../../main/engine/organisme/adopter.ts';
import { declarer } from '../../main/engine/organisme/declarer.ts';
import { createRegistre } from '../../main/engine/organisme/registre.ts';
import { commit } from '../../main/engine/journal/commit.ts';
import { listReferentiels } from '../../main/engine/referentiel/queries.ts';
import type { Session } from '../../main/engine/session.ts';
import { ajouterOrganisme } from '../../shared/edit/organismes.ts';
import { changer, effacer, inscrire } from '../../main/engine/personne/ecrire.ts';
import type { Request } from '../../shared/contract/requests.ts';
import type { Organisme } from '../../shared/generated/document.ts';
import { coordonneesExemple } from './personne-exemple.ts';
import { organismeExemple } from './organisme-exemple.ts';

/** A body of which everything is said. */
function complet(referentiel: string, rang: number): Organisme {
  const portee = { nature: 'ORGA_FORM' as const, blocs: [], versions: ['1.0'] };
  const decision = { date: '2024-12-12', ref: `PV ${rang}` };
  const organisme = organismeExemple(
    [
      { etat: 'demande', le: '2024-09-01', portee },
      { etat: 'instruction', le: '2024-10-01', motif: 'Dossier complet.' },
      { etat: 'avis', le: '2024-11-01' },
      { etat: 'habilite', le: '2025-01-01', jusqua: '2026-12-31', decision },
    ],
    `Organisme ${rang}`,
  );
  return {
    ...organisme,
    site: 'https://organisme.example',
    extensions: { outil: { cle: rang } },
    etablissements: organisme.etablissements.map((lieu) => ({
      ...lieu,
      uai: '0951099D',
      enseigne: 'Les Lices',
      ouvertLe: '2010-01-01',
      fermeLe: '2030-12-31',
    })),
    qualiopis: organisme.qualiopis.map((un) => ({
      ...un,
      certificateur: 'Certif Ouest',
      verifieLe: '2026-01-05',
      moyen: 'Certificat reçu',
    })),
    habilitations: organisme.habilitations.map((une) => ({
      ...une,
      referentiel,
      convention: { reference: `C-${rang}`, objet: 'Former et évaluer.' },
      audits: [
        {
          id: uuid(),
          nature: 'audit' as const,
          prevuLe: '2026-03-01',
          faitLe: '2026-03-04',
          conclusion: 'reserves' as const,
          constats: 'Plateau à compléter.',
        },
      ],
    })),
  };
}

/** Persons of a body: one whose number changes, one who is erased. */
function inscrireDes(session: Session, { id, habilitations }: Organisme, rang: number): void {
  const habilitation = habilitations[0]?.id ?? null;
  const decision = { date: '2025-01-10', ref: `PV ${rang}` };
  const dates = { depuis: '2025-01-15', jusqua: '2027-01-14' };
  const roles: readonly Request<'personnes.inscrire'>['intervenant'][] = [
    { organisme: id, habilitation: null, role: 'contact', depuis: null, jusqua: null, decision: null },
    { organisme: null, habilitation, role: 'formateur', ...dates, decision: null },
    { organisme: null, habilitation, role: 'evaluateur', ...dates, decision },
  ];
  const [contact = '', formateur = ''] = roles.map((intervenant) => {
    const coordonnees = coordonneesExemple(`${intervenant.role}${rang}`);
    return inscrire(session, { coordonnees, intervenant }).changes[0]?.id;
  });
  changer(session, {
    id: contact,
    coordonnees: { ...coordonneesExemple(`contact${rang}`), telephone: '02 99 00 00 00' },
  });
  if (rang === 1) effacer(session, { id: formateur, reason: 'À sa demande.' });
}

/** A register with something of everything, what was declared of it, and its list as it was adopted. */
export function semerRegistre(session: Session): void {
  const { workspace, replica } = session;
  const [premier] = listReferentiels(workspace.db);
  if (premier === undefined) throw new Error('no référentiel');
  for (let rang = 1; rang <= 3; rang++) {
    const organisme = complet(premier.id, rang);
    const { op, changes } = ajouterOrganisme(organisme);
    commit(workspace, session.gesture(op, changes, null), replica);
    inscrireDes(session, organisme, rang);
  }
  const declaration = { ref: premier.id, le: '2025-02-01', par: 'Jeanne Essai', moyen: 'Téléprocédure' };
  const registre = createRegistre();
  declarer(session, registre, { ...declaration, au: '2025-01-31' });
  adopterListe(session, registre, {
    ref: premier.id,
    au: '2025-06-30',
    numero: '1.0',
    decision: { type: 'creation', date: '2025-07-03', ref: 'PV 7' },
    motif: 'Première liste.',
    passerOutre: 'Ces organismes sont à la même adresse.',
  });
}
