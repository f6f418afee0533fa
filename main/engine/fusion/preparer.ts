import {
  rienDEcrit,
  type ContenuRecu,
  type Dit,
  type FusionPreparee,
  type PointDit,
} from '../../../shared/contract/answers/fusion.ts';
import type { Author } from '../../../shared/domain/gesture.ts';
import { isActe } from '../../../shared/domain/operations.ts';
import { stateAfter, type ItemRef } from '../../../shared/domain/row.ts';
import { lignesDe } from '../../../shared/fusion/racine.ts';
import type { PlanDeFusion, Point, TroisEtats } from '../../../shared/fusion/modele.ts';
import { planifier } from '../../../shared/fusion/planifier.ts';
import { relecturesOuvertes } from '../relecture/relectures.ts';
import { reluDe } from '../../../shared/relecture/etat.ts';
import { counting, inPhase, quietTask, type Task } from '../task.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Autre } from './autre.ts';
import { auteursDe, type QuiAEcrit } from './auteurs.ts';
import type { Face } from './examiner.ts';
import { aEffacer, effacementsDe, nomsDesPersonnes } from './effacements.ts';
import { dejaRepondu, reponsesTenues, sansCeQuiTient } from './deja-repondu.ts';
import type { Reprise } from './gardees.ts';
import { deliesDe } from './delies.ts';
import { elementsSous } from './elements.ts';
import { gelesPar } from './gels.ts';
import { nomsCites, type Noms } from './noms.ts';
import { nonTransmis, sansCoordonnees } from './octets.ts';
import { nomsEtPersonnes } from './personnes-nommees.ts';
import { ordresDans } from './ordres.ts';
import { reponduAuxPoints, refusesIci } from './reponses-aux-points.ts';
import { empreintesDe } from './reponses.ts';
import { troisEtats } from './trois-etats.ts';
import { empechementsDits } from './versions.ts';

export interface Preparation {
  readonly autre: Autre;
  readonly face: Face;
  readonly etats: TroisEtats;
  readonly plan: PlanDeFusion;
}

/** Did the review end there, withdrawn or adopted? What was done after it then comes with its end. */
function isFinieLa({ leur }: TroisEtats, id: string): boolean {
  const versions = [...(leur.get('version')?.values() ?? [])];
  return (
    (leur.get('relecture')?.get(id)?.['retrait'] ?? null) !== null ||
    versions.some((version) => version['relecture'] === id)
  );
}

/** What stands under a référentiel is in review with it, or with its grid. */
function relectures({ db }: Workspace, etats: TroisEtats): ReadonlyMap<string, string> {
  const ouvertes = relecturesOuvertes(db).filter(({ id }) => !isFinieLa(etats, id));
  return new Map(ouvertes.map((relecture) => [reluDe(relecture).id, relecture.objet]));
}

/** Who was erased there is erased here before anything comes: what is planned is planned of what is then here. */
function effaceesDeja(face: Face, etats: TroisEtats): TroisEtats {
  const regardees = effacementsDe(face).filter(({ id }) => etats.notre.get('personne')?.has(id) === true);
  return { ...etats, notre: stateAfter(etats.notre, regardees) };
}

/** @throws EngineError FUSION_INCOHERENTE, CANCELLED */
export function preparer(
  workspace: Workspace,
  autre: Autre,
  face: Face,
  task: Task = quietTask,
): Preparation {
  const etats = effaceesDeja(face, troisEtats(face, autre.portee));
  const pas = counting(inPhase(task, 'comparaison'), 0);
  const contexte = {
    relectures: relectures(workspace, etats),
    nonTransmis: nonTransmis(autre, etats),
    sansCoordonnees: sansCoordonnees(autre, etats),
  };
  const plan = sansCeQuiTient({ face, etats, plan: planifier(etats, contexte, pas) });
  return { autre, face, etats, plan };
}

/** Who wrote an item, or a member of it; else one of those that it holds, the last. */
function dernierDit(qui: QuiAEcrit, point: Point, contenu: readonly ItemRef[]): Dit | null {
  const lui = qui.dernier(point);
  if (lui !== null || contenu.length === 1) return lui;
  const dedans = contenu.flatMap((item) => qui.dernier({ ...point, ...item }) ?? []);
  return dedans.toSorted((a, b) => (a.le < b.le ? 1 : -1))[0] ?? null;
}

/** Each once: whoever is said to have written it, then the others by their names. */
function auteursDuPoint(venu: Dit | null, tous: readonly Author[]): readonly Author[] {
  const parNom = tous.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  const ranges = venu === null ? parNom : [venu.par, ...parNom];
  return [...new Map(ranges.map((un) => [un.id, un])).values()];
}

/** What points are told with, besides who did what. */
interface Avec {
  readonly noms: Noms;
  /** Keys of points that were refused here, and kept there all the same. */
  readonly maintenus: ReadonlySet<string>;
}

function dits(
  workspace: Workspace,
  { face, etats, plan }: Preparation,
  { noms, maintenus }: Avec,
  task: Task,
): readonly PointDit[] {
  const [lignes, base] = [lignesDe(etats.notre, etats.leur), lignesDe(etats.base)];
  const contenuDuPoint = (point: Point): readonly ItemRef[] => plan.contenus.get(point.cle) ?? [point];
  const demandes = new Set(
    plan.points.flatMap((point) =>
      [...contenuDuPoint(point), ...(point.autre === null ? [] : [point.autre])].map(({ id }) => id),
    ),
  );
  const { ici, la } = auteursDe(workspace.db, face, demandes, task);
  const delies = deliesDe(etats.notre, noms);
  const ordres = ordresDans(etats);
  const empreinteDe = empreintesDe(etats, plan);
  const repondu = reponduAuxPoints(workspace.db, face);
  const refuse = maintenus.size === 0 ? () => null : refusesIci(face);
  const dit = (point: Point): PointDit => {
    const contenu = contenuDuPoint(point);
    const empreinte = empreinteDe(point);
    const venu = dernierDit(la, point, contenu);
    return {
      ...point,
      empreinte,
      nom: noms.nom(point),
      chemin: noms.chemin(point),
      bloc: noms.dans('bloc', point),
      nomAutre: point.autre === null ? null : [point.autre, ...point.autres].map(noms.nom).join(', '),
      delies: delies(point, contenu),
      ordres: ordres(point),
      contient: elementsSous(point, contenu, lignes, base, noms),
      definitifs: contenu
        .filter(({ entity }) => isActe(entity))
        .map((item) => ({
          entity: item.entity,
          nom: noms.nom(item),
          sous: noms.chemin(item).at(-1) ?? null,
        })),
      geles: gelesPar(contenu, etats, noms),
      // Of an item that they added, or numbered, and that meets ours: who wrote ours.
      ici:
        (point.sorte === 'ajout' || point.sorte === 'code') && point.autre !== null
          ? ici.dernier({ ...point, ...point.autre })
          : dernierDit(ici, point, contenu),
      la: venu,
      auteurs: auteursDuPoint(venu, la.tous(point, contenu)),
      repondu: repondu(point),
      maintenu: maintenus.has(point.cle),
      refuseIci: maintenus.has(point.cle) ? refuse(point, empreinte) : null,
    };
  };
  const pas = counting(task, plan.points.length);
  return plan.points.map((point) => {
    pas();
    return dit(point);
  });
}

export function preparee(
  workspace: Workspace,
  preparation: Preparation,
  contenu: ContenuRecu,
  garde: Reprise | null,
  task: Task = quietTask,
): FusionPreparee {
  const { autre, plan, etats, face } = preparation;
  const noms = nomsEtPersonnes(workspace.db, autre, etats);
  const deja = dejaRepondu(preparation);
  const avec: Avec = { noms, maintenus: deja.maintenus };
  const points = dits(workspace, preparation, avec, inPhase(task, 'auteurs'));
  const { reponses, perimees } = reponsesTenues(points, deja, ...(garde === null ? [] : [garde]));
  // What is answered since, and was put aside, is no less what had to be decided again.
  const redemandes = new Set([...reponsesTenues(points, deja).perimees, ...perimees]);
  return {
    jeton: contenu.jeton,
    contenu,
    points,
    noms: nomsCites(points, [etats.base, etats.leur, etats.notre], noms),
    empechements: empechementsDits(
      workspace,
      autre,
      face,
      etats,
      plan.empechements.map((one) => ({
        ...one,
        nom: noms.nom(one.racine),
        referentiel: noms.dans('referentiel', one.racine),
      })),
      task,
    ),
    comptes: plan.comptes,
    effacements: nomsDesPersonnes(workspace.db, [...aEffacer(face).keys()]),
    reponses,
    perimees: [...redemandes],
    caduques: garde?.caduques ?? {},
    ecrits: garde?.ecrits ?? rienDEcrit,
    gardee: garde?.gardee === true,
  };
}
