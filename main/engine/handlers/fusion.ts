import type { ContenuRecu, FusionFaite, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import { changementsDe, reponseA } from '../../../shared/fusion/changements.ts';
import type { Comptes, Point, Reponses } from '../../../shared/fusion/modele.ts';
import { readEspace } from '../espace/espace.ts';
import { appliquer } from '../fusion/appliquer.ts';
import type { Source } from '../fusion/autre.ts';
import { comptesDe, contenuDe } from '../fusion/contenu.ts';
import type { Montres } from '../fusion/en-cours.ts';
import { faceA, type Face } from '../fusion/examiner.ts';
import {
  encoreValables,
  gardeeDe,
  gardee,
  gardees,
  garder,
  oublier,
  oublierLesEffacees,
  idDeGarde,
} from '../fusion/gardees.ts';
import { reunionDite, reunionTient } from '../fusion/reunion-dite.ts';
import { lireSource } from '../fusion/lire.ts';
import { gelsDe } from '../fusion/gels.ts';
import { preparee, preparer, type Preparation } from '../fusion/preparer.ts';
import { empreintesDe } from '../fusion/reponses.ts';
import { comparerVersions } from '../fusion/versions.ts';
import { etatsDePaquets } from '../paquet/etat.ts';
import { retenirCle } from '../paquet/cles.ts';
import { inPhase, type Task } from '../task.ts';
import type { Handled, Parts } from './parts.ts';

/** How many answers decide what was shown, and is asked no longer: it was settled, or put in review, meanwhile, in another window perhaps. */
function sansObjet(montres: Montres, points: readonly Point[], reponses: Reponses): number {
  const posees = new Set(points.map(({ cle }) => cle));
  return Object.entries(reponses).filter(
    ([cle, { choix }]) => choix !== 'plusTard' && montres.has(cle) && !posees.has(cle),
  ).length;
}

export const fusionHandlers = ({
  current,
  writable,
  other,
  committed,
  plans: { fusions: enCours },
}: Parts): Handled<'fusion'> => {
  const espace = (): string => {
    const { db, file } = current().workspace;
    return readEspace(db, file).id;
  };
  /** One that was read, and is of no use: it is let go. */
  const ouLacher = <T>(source: Source, faire: () => T): T => {
    try {
      return faire();
    } catch (error) {
      source.fermer();
      throw error;
    }
  };
  const contenu = ({ autre, envoi }: Source, face: Face, comptes: Comptes, task: Task): ContenuRecu => {
    inPhase(task, 'auteurs');
    return contenuDe(current().workspace.db, autre, face, envoi, comptes);
  };
  /** What comes of the source, as the file now is; with what was answered before, while it still holds. `avant`: what the window was shown before. */
  const montrer = (source: Source, avant: string | null, task: Task): FusionPreparee => {
    const { autre } = source;
    const { workspace } = current();
    const face = faceA(workspace, autre, task);
    const prepared = preparer(workspace, autre, face, task);
    const { points, comptes } = prepared.plan;
    const gardee = gardeeDe(espace(), idDeGarde(autre.sha256));
    const reprise =
      gardee === null ? null : encoreValables(points, empreintesDe(prepared.etats, prepared.plan), gardee);
    const vue = preparee(workspace, prepared, contenu(source, face, comptes, task), reprise, task);
    enCours.retenir(source);
    return enCours.montrer(vue, avant, Object.keys(gardee?.garde.reponses ?? {}));
  };
  /**
   * All that was answered is kept: it is asked again if the merge is undone. What was put off needs what was received as well; put off once more, with
   * nothing else to write, it stays of the merge before.
   */
  const suivreGarde = (
    jeton: string,
    points: readonly Point[],
    reponses: Reponses,
    { head, reportes }: Pick<FusionFaite, 'head' | 'reportes'>,
  ): void => {
    const source = enCours.source(jeton);
    const id = idDeGarde(source.autre.sha256);
    const avant = gardeeDe(espace(), id)?.garde.faite;
    const faite =
      head === null
        ? avant && { ...avant, reportes }
        : { seq: head.seq, le: new Date().toISOString(), reportes };
    // It was never carried out, and others settled all of it.
    if (faite === undefined && reportes === 0) return oublier(espace(), id);
    garder(current().workspace, source, points, reponses, enCours.apercu(jeton), null, faite);
  };
  const preparerIci = (autre: Source['autre']): Preparation => {
    const { workspace } = current();
    return preparer(workspace, autre, faceA(workspace, autre));
  };
  /** Answers to what was shown. What says something else since, or was not there to be shown, waits, whether it was answered or would come by itself. */
  const tellesQueMontrees = (
    jeton: string,
    { etats, plan }: Preparation,
    reponses: Reponses,
  ): { readonly reponses: Reponses; readonly perimees: number } => {
    const { montres } = enCours.apercu(jeton);
    const empreinteDe = empreintesDe(etats, plan);
    const changes = plan.points.filter((point) => montres.get(point.cle) !== empreinteDe(point));
    const attendent = Object.fromEntries(changes.map(({ cle }) => [cle, { choix: 'plusTard' as const }]));
    return {
      reponses: { ...reponses, ...attendent },
      perimees:
        changes.filter((point) => reponseA(point, reponses).choix !== 'plusTard').length +
        sansObjet(montres, plan.points, reponses),
    };
  };
  return {
    'fusion.lire': async ({ file, motDePasse }, task) => {
      const source = await lireSource(current().workspace, other(file), motDePasse, task);
      return ouLacher(source, () => {
        const face = faceA(current().workspace, source.autre, task);
        const lu = contenu(source, face, comptesDe(face, source.autre, task), task);
        enCours.retenir(source);
        return lu;
      });
    },
    'fusion.preparer': ({ jeton }, task) => montrer(enCours.source(jeton), jeton, task),
    'fusion.appliquer': ({ jeton, reponses, motif }) => {
      const { autre, envoi } = enCours.source(jeton);
      // Where all of it was already seen, nothing is asked at all.
      let perimees = sansObjet(enCours.apercu(jeton).montres, [], reponses);
      let points: readonly Point[] = [];
      const repondre = (prepared: Preparation): Reponses => {
        const telles = tellesQueMontrees(jeton, prepared, reponses);
        perimees = telles.perimees;
        ({ points } = prepared.plan);
        return telles.reponses;
      };
      const { effacees, ...faite } = appliquer(writable(), autre, repondre, motif, (geste) =>
        committed('fusion.appliquer', 'fusion.faite', geste),
      );
      if (faite.pris > 0 && envoi.signature !== null && envoi.de !== null)
        retenirCle(envoi.signature.cle, envoi.de);
      suivreGarde(jeton, points, reponses, faite);
      // Other copies may still know them, and not the one where they were erased.
      if (effacees > 0) {
        enCours.lacher(autre.sha256);
        oublierLesEffacees(current().workspace);
      }
      return { ...faite, perimees };
    },
    'fusion.gels': ({ jeton, reponses }) => {
      const { autre } = enCours.source(jeton);
      const prepared = preparerIci(autre);
      const { etats, plan } = prepared;
      const { changes } = changementsDe(etats, plan, tellesQueMontrees(jeton, prepared, reponses).reponses);
      return gelsDe(autre, etats, changes);
    },
    'fusion.comparer': ({ jeton, version }) => {
      const { autre } = enCours.source(jeton);
      const { workspace } = current();
      return comparerVersions(workspace, autre, faceA(workspace, autre), version);
    },
    'fusion.garder': ({ jeton, reponses, ecrits = null }) => {
      const source = enCours.source(jeton);
      const { points } = preparerIci(source.autre).plan;
      const gardee = garder(current().workspace, source, points, reponses, enCours.apercu(jeton), ecrits);
      enCours.noterGarde(jeton, reponses);
      return gardee;
    },
    'fusion.reunion': (asked) => reunionDite(current().workspace.db, asked),
    'fusion.tient': ({ seq }) => reunionTient(current().workspace.db, seq),
    'fusion.gardees': () => {
      const { db } = current().workspace;
      const etatDe = etatsDePaquets(db);
      return gardees(
        espace(),
        (seq) => reunionTient(db, seq),
        ({ tete, portee }) => etatDe({ tete, portee: portee?.map((id) => ({ id })) ?? null }) === 'vu',
      );
    },
    'fusion.reprendre': async ({ id, motDePasse }, task) => {
      const { garde, fichier } = gardee(espace(), id);
      const lue = await lireSource(current().workspace, fichier, motDePasse, task, garde.nom);
      const source: Source = {
        ...lue,
        envoi: garde.envoi,
        autre: { ...lue.autre, nom: garde.nom, sha256: garde.sha256 },
      };
      return ouLacher(source, () => montrer(source, null, task));
    },
    'fusion.oublier': ({ id }) => {
      oublier(espace(), id);
      return null;
    },
  };
};
