import { randomBytes } from 'node:crypto';
import type { ContenuRecu, FusionFaite, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import { changementsDe, reponseA } from '../../../shared/fusion/changements.ts';
import type { Comptes, Reponses } from '../../../shared/fusion/modele.ts';
import { EngineError } from '../errors.ts';
import { readEspace } from '../espace/espace.ts';
import { appliquer } from '../fusion/appliquer.ts';
import type { Source } from '../fusion/autre.ts';
import { comptesDe, contenuDe } from '../fusion/contenu.ts';
import { faceA, type Face } from '../fusion/examiner.ts';
import {
  encoreValables,
  estGardee,
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
import { retenirCle } from '../paquet/cles.ts';
import { inPhase, quietTask, type Task } from '../task.ts';
import type { ApercuDeFusion, Handled, Parts } from './parts.ts';

/** Each is held whole, up to what a package weighs: one that is being answered, and one that is looked at meanwhile. */
const plusDeSources = 2;

type Montres = ApercuDeFusion['montres'];

const montresDe = ({ points }: FusionPreparee): Montres =>
  new Map(points.map(({ cle, empreinte }) => [cle, empreinte]));

/** More than one works in: the one that was shown first is asked for again. */
const plusDApercus = 16;

export const fusionHandlers = ({
  current,
  writable,
  other,
  committed,
  plans,
  lacherFusions,
}: Parts): Handled<'fusion'> => {
  const espace = (): string => {
    const { db, file } = current().workspace;
    return readEspace(db, file).id;
  };
  /** Those that were read or shown last. Read again, a source takes the place of what it was. */
  const retenir = (source: Source): void => {
    const { sha256 } = source.autre;
    const before = plans.fusions.get(sha256);
    if (before !== source) before?.fermer();
    plans.fusions.delete(sha256);
    plans.fusions.set(sha256, source);
    for (const [ancienne, { fermer }] of [...plans.fusions].slice(0, -plusDeSources)) {
      fermer();
      plans.fusions.delete(ancienne);
    }
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
  /** `comptes`: of the plan, where it is made already. */
  const contenu = ({ autre, envoi }: Source, face: Face, task: Task, comptes?: Comptes): ContenuRecu => {
    const compte = comptes ?? comptesDe(face, autre, task);
    inPhase(task, 'auteurs');
    return contenuDe(autre.sha256, autre, face, envoi, compte);
  };
  /** `jeton`: of what was read, or of what was shown of it. */
  const tenue = (jeton: string): Source => {
    const found = plans.fusions.get(plans.apercus.get(jeton)?.sha256 ?? jeton);
    if (found === undefined) throw EngineError.of('FUSION_EXPIREE', {});
    return found;
  };
  /** What comes of the source, as the file now is; with what was answered before, while it still holds. */
  const preparation = (source: Source, task: Task): FusionPreparee => {
    const { autre } = source;
    const { workspace } = current();
    const face = faceA(workspace, autre, task);
    const prepared = preparer(workspace, autre, face, task);
    const { comptes } = prepared.plan;
    const id = idDeGarde(autre.sha256);
    const garde = estGardee(espace(), id) ? gardee(espace(), id).garde : null;
    const tiennent =
      garde === null
        ? { reponses: {}, perimees: [] }
        : encoreValables(prepared.plan.points, empreintesDe(prepared.etats, prepared.plan), garde);
    const vue = preparee(workspace, prepared, contenu(source, face, task, comptes), tiennent, task);
    retenir(source);
    return vue;
  };
  /** As a window is shown it: under a name of its own, that its answers come back with. `avant`: what it was shown before. */
  const montree = (vue: FusionPreparee, avant: string): FusionPreparee => {
    const jeton = randomBytes(32).toString('hex');
    plans.apercus.delete(avant);
    plans.apercus.set(jeton, { sha256: vue.contenu.sha256, montres: montresDe(vue) });
    for (const ancien of [...plans.apercus.keys()].slice(0, -plusDApercus)) plans.apercus.delete(ancien);
    return { ...vue, jeton };
  };
  /** What was put off may need what was received again: what is kept then says what is left of it. */
  const suivreGarde = (source: Source, { head, reportes }: Pick<FusionFaite, 'head' | 'reportes'>): void => {
    const id = idDeGarde(source.autre.sha256);
    if (reportes === 0) oublier(espace(), id);
    else if (estGardee(espace(), id)) {
      const vue = preparation(source, quietTask);
      const faite = head === null ? undefined : { seq: head.seq, reportes };
      garder(espace(), source, vue.points, vue.reponses, montresDe(vue), faite);
    }
  };
  const preparerIci = (autre: Source['autre']): Preparation => {
    const { workspace } = current();
    return preparer(workspace, autre, faceA(workspace, autre));
  };
  const montresA = (jeton: string): Montres | undefined => plans.apercus.get(jeton)?.montres;
  /** Answers to what was shown. What says something else since, or was not there to be shown, waits, whether it was answered or would come by itself. */
  const tellesQueMontrees = (
    jeton: string,
    prepared: Preparation,
    reponses: Reponses,
  ): { readonly reponses: Reponses; readonly perimees: number } => {
    const montres = montresA(jeton);
    if (montres === undefined) throw EngineError.of('FUSION_EXPIREE', {});
    const empreinteDe = empreintesDe(prepared.etats, prepared.plan);
    const changes = prepared.plan.points.filter((point) => montres.get(point.cle) !== empreinteDe(point));
    const attendent = Object.fromEntries(changes.map(({ cle }) => [cle, { choix: 'plusTard' as const }]));
    return {
      reponses: { ...reponses, ...attendent },
      perimees: changes.filter((point) => reponseA(point, reponses).choix !== 'plusTard').length,
    };
  };
  return {
    'fusion.lire': async ({ file, motDePasse }, task) => {
      const source = await lireSource(current().workspace, other(file), motDePasse, task);
      return ouLacher(source, () => {
        const lu = contenu(source, faceA(current().workspace, source.autre, task), task);
        retenir(source);
        return lu;
      });
    },
    'fusion.preparer': ({ jeton }, task) => montree(preparation(tenue(jeton), task), jeton),
    'fusion.appliquer': ({ jeton, reponses, motif }) => {
      const { autre, envoi } = tenue(jeton);
      let [gestes, perimees] = [0, 0];
      const repondre = (prepared: Preparation): Reponses => {
        const telles = tellesQueMontrees(jeton, prepared, reponses);
        perimees = telles.perimees;
        return telles.reponses;
      };
      const faite = appliquer(writable(), autre, repondre, motif, (geste) => {
        gestes += 1;
        committed('fusion.appliquer', 'fusion.faite', geste);
      });
      if (faite.pris > 0 && envoi.signature !== null && envoi.de !== null)
        retenirCle(envoi.signature.cle, envoi.de);
      suivreGarde(tenue(jeton), faite);
      // Somebody was erased before it: other copies may still know them, and not the one where they were erased.
      if (gestes > 1) {
        lacherFusions(autre.sha256);
        oublierLesEffacees(current().workspace);
      }
      return { ...faite, perimees };
    },
    'fusion.gels': ({ jeton, reponses }) => {
      const { autre } = tenue(jeton);
      const prepared = preparerIci(autre);
      const { etats, plan } = prepared;
      const { changes } = changementsDe(etats, plan, tellesQueMontrees(jeton, prepared, reponses).reponses);
      return gelsDe(autre, etats, changes);
    },
    'fusion.comparer': ({ jeton, version }) => {
      const { autre } = tenue(jeton);
      const { workspace } = current();
      return comparerVersions(workspace, autre, faceA(workspace, autre), version);
    },
    'fusion.garder': ({ jeton, reponses }) => {
      const source = tenue(jeton);
      return garder(
        espace(),
        source,
        preparerIci(source.autre).plan.points,
        reponses,
        montresA(jeton) ?? new Map(),
      );
    },
    'fusion.reunion': (asked) => reunionDite(current().workspace.db, asked),
    'fusion.tient': ({ seq }) => reunionTient(current().workspace.db, seq),
    'fusion.gardees': () => gardees(espace(), (seq) => reunionTient(current().workspace.db, seq)),
    'fusion.reprendre': async ({ id, motDePasse }, task) => {
      const { garde, fichier } = gardee(espace(), id);
      const lue = await lireSource(current().workspace, fichier, motDePasse, task, garde.nom);
      const source: Source = {
        ...lue,
        envoi: garde.envoi,
        autre: { ...lue.autre, nom: garde.nom, sha256: garde.sha256 },
      };
      return ouLacher(source, () => montree(preparation(source, task), id));
    },
    'fusion.oublier': ({ id }) => {
      oublier(espace(), id);
      return null;
    },
  };
};
