import { bases, type Base } from '../controles/bases.ts';
import type { Niveau } from '../controles/constat.ts';
import type { CertificationDeListe, Organisme, Portee } from '../generated/document.ts';
import { fauteIdentifiant, phraseIdentifiant } from '../identifiants/identifiants.ts';
import type { organismes as textes } from '../i18n/fr/regles/organismes.ts';
import type { ADeclarer } from './declaration.ts';
import { enCours } from './etat-au.ts';
import { intervenantsDe } from './personne.ts';
import { permet } from './portee.ts';
import { finDeQualiopi, finDesCertificats } from './qualiopi.ts';
import { denominationAu, lieuDe, type HabilitationAu } from './registre.ts';

export type RegleDuRegistre = keyof typeof textes;
export type Parametres = Readonly<Record<string, string | number>>;

/** What rules know beside one body. */
export interface ContexteDuRegistre {
  readonly jour: string;
  readonly certifications: ReadonlyMap<string, CertificationDeListe>;
  /** What is not declared yet, by habilitation. */
  readonly aDeclarer: ReadonlyMap<string, ADeclarer>;
  /** Every body of the register. */
  readonly organismes: readonly Organisme[];
}

export interface Regle<Sujet> {
  readonly id: RegleDuRegistre;
  readonly niveau: Niveau;
  readonly base: Base;
  readonly controle: (
    sujet: Sujet,
    contexte: ContexteDuRegistre & { readonly index: Index },
  ) => readonly Parametres[];
}

/** Habilitations in force and bodies, by the number of their place. */
export interface Index {
  readonly habilitees: ReadonlyMap<string, readonly HabilitationAu[]>;
  readonly parSiret: ReadonlyMap<string, readonly Organisme[]>;
  /** Who trains for a certification, by its référentiel: where, by person. */
  readonly formateurs: ReadonlyMap<string, ReadonlyMap<string, Organisme>>;
}

const probleme = (sorte: 'siret' | 'nda', valeur: string): Parametres | null => {
  const faute = fauteIdentifiant(sorte, valeur);
  return faute === null ? null : { probleme: phraseIdentifiant(faute) };
};

const forme = (portee: Portee | null): boolean => portee !== null && permet(portee.nature, 'FORMER');

const evalue = (portee: Portee | null): boolean => portee !== null && permet(portee.nature, 'ORGANISER');

/** Do two scopes share something? One that names no bloc, or no version, is of all. */
function seRecoupent(a: Portee, b: Portee): boolean {
  const commun = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === 0 || y.length === 0 || x.some((id) => y.includes(id));
  const memeNature = permet(a.nature, b.nature) || permet(b.nature, a.nature);
  return memeNature && commun(a.blocs, b.blocs) && commun(a.versions, b.versions);
}

/** Where it stands: its place’s number, else the body and the place. */
export const cleDuLieu = ({ organisme, habilitation, etablissement }: HabilitationAu): string =>
  `${habilitation.referentiel} ${etablissement?.siret ?? `${organisme.id} ${etablissement?.id ?? ''}`}`;

const MENTIONS = ['objet', 'contrepartie', 'sousTraitance', 'moyens'] as const;

export const desHabilitations: readonly Regle<HabilitationAu>[] = [
  {
    id: 'L81',
    niveau: 'erreur',
    base: bases.R6113_16,
    controle: ({ situation, etablissement, organisme }) => {
      if (!enCours(situation)) return [];
      const siret = lieuDe(organisme, etablissement)?.siret;
      return siret === undefined
        ? [{ probleme: '' }]
        : [probleme('siret', siret)].filter((faute) => faute !== null);
    },
  },
  {
    id: 'L83',
    niveau: 'erreur',
    base: bases.R6113_16_2,
    controle: ({ situation }) => (enCours(situation) && (situation.periode?.au ?? null) === null ? [{}] : []),
  },
  {
    id: 'L84',
    niveau: 'avertissement',
    base: bases.R6113_16_2,
    controle: ({ situation, habilitation: { convention } }) => {
      const manquent = MENTIONS.filter((mention) => (convention?.[mention] ?? '').trim() === '');
      return situation.etat === 'habilite' && manquent.length > 0 ? [{ mentions: manquent.join(' ') }] : [];
    },
  },
  {
    id: 'L85',
    niveau: 'avertissement',
    base: bases.R6113_16,
    controle: ({ situation }) => (situation.etat === 'expire' ? [{ fin: situation.periode?.au ?? '' }] : []),
  },
  {
    id: 'L86',
    niveau: 'avertissement',
    base: bases.L6316_1,
    controle: ({ organisme, situation }, { jour }) => {
      if (situation.etat !== 'habilite' || !forme(situation.portee)) return [];
      return finDeQualiopi(organisme, jour) === null ? [{ fin: finDesCertificats(organisme) ?? '' }] : [];
    },
  },
  {
    id: 'L87',
    niveau: 'erreur',
    base: bases.R6113_16,
    controle: ({ habilitation }, { jour, aDeclarer }) => {
      const attendu = aDeclarer.get(habilitation.id);
      return attendu !== undefined && attendu.limite < jour
        ? [{ depuis: attendu.depuis, limite: attendu.limite }]
        : [];
    },
  },
  {
    id: 'L88',
    niveau: 'erreur',
    base: bases.R6113_16_2,
    controle: (une, { index }) => {
      const { portee } = une.situation;
      if (!enCours(une.situation) || portee === null) return [];
      const autre = index.habilitees
        .get(cleDuLieu(une))
        ?.find(
          ({ habilitation, situation }) =>
            habilitation.id !== une.habilitation.id &&
            situation.portee !== null &&
            seRecoupent(portee, situation.portee),
        );
      return autre === undefined ? [] : [{ autre: autre.denomination }];
    },
  },
  {
    id: 'L89',
    niveau: 'avertissement',
    base: bases.R6113_16,
    controle: ({ situation }) => (enCours(situation) && situation.decision === null ? [{}] : []),
  },
  {
    id: 'L90',
    niveau: 'erreur',
    base: bases.R6113_16_2,
    controle: ({ habilitation, situation }, { certifications }) => {
      const certification = certifications.get(habilitation.referentiel);
      if (!enCours(situation) || certification === undefined) return [];
      const connus = new Set(certification.blocs.map(({ id }) => id));
      const nombre = situation.portee?.blocs.filter((id) => !connus.has(id)).length ?? 0;
      return nombre === 0 ? [] : [{ nombre }];
    },
  },
  {
    id: 'L93',
    niveau: 'avertissement',
    base: bases.R6113_16,
    controle: ({ situation, etablissement }, { jour }) => {
      const fermeLe = etablissement?.fermeLe;
      return enCours(situation) && fermeLe !== undefined && fermeLe < jour ? [{ fermeLe }] : [];
    },
  },
  {
    id: 'L94',
    // No law says so: what branches agreed on stops no adoption.
    niveau: 'avertissement',
    base: bases.EVALUATEURS,
    controle: ({ habilitation, situation, organisme }, { jour, index }) => {
      if (!enCours(situation)) return [];
      const formateurs = index.formateurs.get(habilitation.referentiel);
      const aussi = new Set(
        intervenantsDe(habilitation, 'evaluateur', jour).filter((personne) => formateurs?.has(personne)),
      );
      const [premiere] = aussi;
      const chez = premiere === undefined ? undefined : formateurs?.get(premiere);
      if (chez === undefined) return [];
      return [{ nombre: aussi.size, chez: chez.id === organisme.id ? '' : denominationAu(chez, jour) }];
    },
  },
  {
    id: 'L95',
    niveau: 'avertissement',
    base: bases.EVALUATEURS,
    controle: ({ habilitation, situation }, { jour }) => {
      const evaluateurs = (habilitation.intervenants ?? []).filter(({ role }) => role === 'evaluateur');
      const fins = evaluateurs.flatMap(({ jusqua }) => jusqua ?? []).toSorted();
      const fin = fins.at(-1);
      const tousFinis = fins.length === evaluateurs.length && fin !== undefined && fin < jour;
      return evalue(situation.portee) && enCours(situation) && tousFinis ? [{ fin }] : [];
    },
  },
];

export const desOrganismes: readonly Regle<Organisme>[] = [
  {
    id: 'L82',
    niveau: 'avertissement',
    base: bases.L6351_1,
    controle: ({ nda }) =>
      nda.length === 0
        ? [{ probleme: '' }]
        : nda.map((numero) => probleme('nda', numero)).filter((faute) => faute !== null),
  },
  {
    id: 'L91',
    niveau: 'avertissement',
    base: bases.R6113_16,
    controle: ({ siren, etablissements }) =>
      siren === undefined
        ? []
        : etablissements.flatMap(({ siret }) =>
            siret === undefined || siret.startsWith(siren) ? [] : [{ siret, siren }],
          ),
  },
  {
    id: 'L92',
    niveau: 'erreur',
    base: bases.R6113_16,
    controle: ({ id, etablissements }, { index, jour }) =>
      etablissements.flatMap(({ siret }) => {
        const autre = siret === undefined ? undefined : index.parSiret.get(siret)?.find((un) => un.id !== id);
        return siret === undefined || autre === undefined
          ? []
          : [{ siret, autre: denominationAu(autre, jour) }];
      }),
  },
];
