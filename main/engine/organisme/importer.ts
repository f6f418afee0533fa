import { v7 as uuid } from 'uuid';
import type { ApercuDOrganismes } from '../../../shared/contract/answers/import-organismes.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { flattenOrganisme } from '../../../shared/document/tree.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { sameJson, type Json } from '../../../shared/domain/json.ts';
import { byText } from '../../../shared/domain/order.ts';
import type { LigneDeclaree, Organisme } from '../../../shared/generated/document.ts';
import { selonLaListe } from '../../../shared/i18n/fr/organismes.ts';
import { lignesADeclarer } from '../../../shared/organisme/declaration.ts';
import { lignesDeLaFiche } from '../../../shared/organisme/import/colonnes.ts';
import { enSuspens, type PlanDImport } from '../../../shared/organisme/import/plan.ts';
import { planifier } from '../../../shared/organisme/import/planifier.ts';
import { checkDate } from '../check-date.ts';
import { EngineError } from '../errors.ts';
import { headOf } from '../espace/espace.ts';
import { changesToTrees } from '../exchange/import/changes.ts';
import { lireListe } from '../exchange/organismes/liste.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import type { Task } from '../task.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { certificationsDe } from './certifications.ts';
import { dernieresDeclarations } from './declarations.ts';
import { readRegistre, type Registre } from './registre.ts';

/** What an import of bodies would do, and the state of the file that it was thought of for. */
export interface PlanDOrganismes {
  readonly apercu: ApercuDOrganismes;
  readonly changes: readonly Change[];
  /** What France compétences is noted to know, if the list comes from there. */
  readonly declarees: readonly LigneDeclaree[];
  readonly seq: number;
}

type Demande = Request<'organismes.apercu'>;

/** More lines than any register has. */
const MOST_LINES = 20_000;

const parHabilitation = byText(({ habilitation }: LigneDeclaree) => habilitation);

/** What a list of France compétences says that it knows of a certification; nothing, when that is known, or something later is. */
function declareesPar(
  db: Workspace['db'],
  avant: readonly Organisme[],
  { organismes, habilitations }: PlanDImport,
  { id, au }: { readonly id: string; readonly au: string },
): readonly LigneDeclaree[] {
  const apres = new Map([...avant, ...organismes].map((organisme) => [organisme.id, organisme]));
  const lignes = lignesADeclarer([...apres.values()], id, au).filter(({ habilitation }) =>
    habilitations.has(habilitation),
  );
  const derniere = dernieresDeclarations(db).get(id);
  if (derniere === undefined) return lignes;
  const memes = sameJson(
    lignes.toSorted(parHabilitation) as unknown as Json,
    derniere.lignes.toSorted(parHabilitation) as unknown as Json,
  );
  return memes || derniere.au > au ? [] : lignes;
}

/** What the lines of a source would do to the register, before anything is done. `fiche`: those of another than the référentiel’s. */
export function apercuDe(
  workspace: Workspace,
  registre: Registre,
  { ref, au, nature, choix, lignes: toutes }: Demande,
  fiche: string | null = null,
): PlanDOrganismes {
  checkDate(au);
  const { db } = workspace;
  const { id, intitule, numero } = resolveReferentiel(db, ref);
  const voulue = fiche ?? numero;
  const { lignes, autres } = lignesDeLaFiche(toutes, voulue);
  if (lignes.length === 0) throw EngineError.of('LISTE_VIDE', { fiche: voulue, autres });
  if (lignes.length > MOST_LINES) throw EngineError.of('LISTE_LONGUE', { max: MOST_LINES });
  const organismes = registre.of(db);
  const plan = planifier(lignes, organismes, {
    referentiel: id,
    au,
    nature,
    numero,
    blocs: certificationsDe(db, new Set([id])).flatMap(({ blocs }) => blocs),
    choix: new Map(Object.entries(choix).map(([ligne, cle]) => [Number(ligne), cle])),
    newId: uuid,
  });
  const changes = changesToTrees(readRegistre(db), plan.organismes.map(flattenOrganisme));
  const declarees =
    numero === null || enSuspens(plan.lignes) > 0 ? [] : declareesPar(db, organismes, plan, { id, au });
  return {
    apercu: {
      token: uuid(),
      certification: { id, intitule, numero },
      au,
      lignes: plan.lignes,
      autres,
      changements: changes.length,
      aNoter: declarees.length,
    },
    changes,
    declarees,
    seq: headOf(workspace).seq,
  };
}

/** The same of a file. */
export async function apercuDuFichier(
  workspace: Workspace,
  registre: Registre,
  { file, numero, colonnes, au, ...demande }: Request<'organismes.apercuFichier'>,
  task: Task,
): Promise<PlanDOrganismes> {
  const fiche = numero ?? resolveReferentiel(workspace.db, demande.ref).numero;
  const { lignes, au: dit } = await lireListe(file, fiche, colonnes, task);
  const asked = { ...demande, au: au ?? dit ?? localDate(new Date()), lignes: [...lignes] };
  return apercuDe(workspace, registre, asked, fiche);
}

interface Acceptation {
  /** The list comes from France compétences, which knows it: nothing of it is to be declared. */
  readonly connue: boolean;
  readonly reason: string | null;
}

/** The record that France compétences knows a list, by whom it was seen. */
function declarationDe({ apercu, declarees }: PlanDOrganismes, nom: string): Change {
  const { certification, au } = apercu;
  const after = { referentiel: certification.id, le: au, au, par: selonLaListe(nom), moyen: null };
  return {
    entity: 'declaration',
    id: uuid(),
    before: null,
    after: { ...after, lignes: declarees as unknown as Json },
  };
}

/** The import as one gesture, undone as one. Nothing to change: nothing written, null. */
export function accepter(
  session: Session,
  plan: PlanDOrganismes,
  { connue, reason }: Acceptation,
): CommitResult | null {
  const { workspace, replica, author } = session;
  // A body may have come since, that it would make a second time.
  if (headOf(workspace).seq !== plan.seq) throw EngineError.of('LISTE_DEPASSEE', {});
  const note = connue && plan.declarees.length > 0 ? [declarationDe(plan, author.nom)] : [];
  const changes = [...plan.changes, ...note];
  if (changes.length === 0) return null;
  return commit(workspace, session.gesture('organismes.importes', changes, reason), replica);
}
