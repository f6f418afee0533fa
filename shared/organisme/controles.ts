import { niveaux, type Niveau } from '../controles/constat.ts';
import { byText } from '../domain/order.ts';
import type { Habilitation, Organisme } from '../generated/document.ts';
import { organismes as textes } from '../i18n/fr/regles/organismes.ts';
import { enCours, enOrdre, situationAu } from './etat-au.ts';
import { intervenantsDe } from './personne.ts';
import { denominationAu, habilitationsAu, type HabilitationAu } from './registre.ts';
import {
  cleDuLieu,
  desHabilitations,
  desOrganismes,
  type ContexteDuRegistre,
  type Index,
  type Parametres,
  type Regle,
  type RegleDuRegistre,
} from './regles.ts';

/** What a rule found of a body, or of one of its habilitations. */
export interface ConstatDuRegistre {
  readonly regle: RegleDuRegistre;
  readonly niveau: Niveau;
  readonly organisme: string;
  readonly denomination: string;
  readonly habilitation: string | null;
  readonly parametres: Parametres;
}

const siretsDe = ({ etablissements }: Organisme): readonly string[] =>
  etablissements.flatMap(({ siret }) => siret ?? []);

function estEnCours({ passages }: Habilitation, jour: string): boolean {
  const situation = situationAu(enOrdre(passages), jour);
  return situation !== null && enCours(situation);
}

/** Who trains for each certification on a day, and where: whose habilitation is over no longer does. */
function formateursAu(organismes: readonly Organisme[], jour: string): Index['formateurs'] {
  const parReferentiel = new Map<string, Map<string, Organisme>>();
  for (const organisme of organismes)
    for (const habilitation of organisme.habilitations) {
      const personnes = intervenantsDe(habilitation, 'formateur', jour);
      if (personnes.length === 0 || !estEnCours(habilitation, jour)) continue;
      const formateurs = parReferentiel.get(habilitation.referentiel) ?? new Map<string, Organisme>();
      for (const personne of personnes) formateurs.set(personne, organisme);
      parReferentiel.set(habilitation.referentiel, formateurs);
    }
  return parReferentiel;
}

function indexDe({ organismes, jour }: ContexteDuRegistre, habilitations: readonly HabilitationAu[]): Index {
  const lieux = organismes.flatMap((organisme) =>
    [...new Set(siretsDe(organisme))].map((siret) => ({ organisme, siret })),
  );
  const parSiret = Map.groupBy(lieux, ({ siret }) => siret);
  return {
    habilitees: Map.groupBy(
      habilitations.filter(({ situation }) => enCours(situation)),
      cleDuLieu,
    ),
    formateurs: formateursAu(organismes, jour),
    parSiret: new Map([...parSiret].map(([siret, eux]) => [siret, eux.map(({ organisme }) => organisme)])),
  };
}

/** A body, and those that its rules compare it with: what they have in common is the number of a place. */
function avecSesVoisins(organismes: readonly Organisme[], id: string): readonly Organisme[] {
  const sirets = new Set(organismes.filter((un) => un.id === id).flatMap(siretsDe));
  return organismes.filter((un) => un.id === id || siretsDe(un).some((siret) => sirets.has(siret)));
}

/** What is wrong in the register on a day, body by body, in the order of the rules; of one of them alone, if it is named. */
export function controlerRegistre(
  contexte: ContexteDuRegistre,
  seul: string | null = null,
): readonly ConstatDuRegistre[] {
  const { jour } = contexte;
  const organismes = seul === null ? contexte.organismes : avecSesVoisins(contexte.organismes, seul);
  const parOrganisme = organismes.map((organisme) => ({
    organisme,
    habilitations: habilitationsAu([organisme], jour),
  }));
  const index = indexDe(
    contexte,
    parOrganisme.flatMap(({ habilitations }) => habilitations),
  );
  const complet = { ...contexte, index };
  const demandes =
    seul === null ? parOrganisme : parOrganisme.filter(({ organisme }) => organisme.id === seul);
  return demandes.flatMap(({ organisme, habilitations }) => {
    const dit = <S>(regle: Regle<S>, sujet: S, habilitation: string | null): readonly ConstatDuRegistre[] =>
      regle.controle(sujet, complet).map((parametres) => ({
        regle: regle.id,
        niveau: regle.niveau,
        organisme: organisme.id,
        denomination: denominationAu(organisme, jour),
        habilitation,
        parametres,
      }));
    // A body that was never granted anything, or no longer has anything, is nobody else’s business.
    const suivi = habilitations.some(({ situation }) => enCours(situation));
    return [
      ...(suivi ? desOrganismes.flatMap((regle) => dit(regle, organisme, null)) : []),
      ...habilitations.flatMap((une) =>
        desHabilitations.flatMap((regle) => dit(regle, une, une.habilitation.id)),
      ),
    ];
  });
}

/** Rule by rule, what stops first. */
export function constatsParRegle(
  constats: readonly ConstatDuRegistre[],
): readonly (readonly ConstatDuRegistre[])[] {
  const tries = constats.toSorted(
    (a, b) => niveaux.indexOf(a.niveau) - niveaux.indexOf(b.niveau) || byText(regleDe)(a, b),
  );
  return [...Map.groupBy(tries, regleDe).values()];
}

const regleDe = ({ regle }: ConstatDuRegistre): RegleDuRegistre => regle;

/** One finding in words, without its body. */
export function phraseDeConstat({
  regle,
  parametres,
}: Pick<ConstatDuRegistre, 'regle' | 'parametres'>): string {
  return (textes[regle].message as (p: Parametres) => string)(parametres);
}

/** What a rule of the register is called, and what to do of its findings. */
export const titreDuRegistre = (regle: RegleDuRegistre): string => textes[regle].titre;
export const conseilDuRegistre = (regle: RegleDuRegistre): string => textes[regle].conseil;
