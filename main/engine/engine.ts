import { resolve } from 'node:path';
import { inspect } from 'node:util';
import type { Changed } from '../../shared/contract/wire.ts';
import type { Channel } from '../../shared/contract/requests.ts';
import type { Committed } from '../../shared/contract/answers/journal.ts';
import type { PaperDocument } from '../../shared/contract/answers/document.ts';
import type { WorkspaceInfo } from '../../shared/contract/answers/workspace.ts';
import type { Response } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Gesture } from '../../shared/domain/gesture.ts';
import { operations } from '../../shared/domain/operations.ts';
import { operationLabels } from '../../shared/i18n/fr/operations.ts';
import { servir } from '../../shared/organisme/servi.ts';
import { forgetAnnuaire } from './annuaire/base.ts';
import { confronter } from './annuaire/confronter.ts';
import { importAnnuaire } from './annuaire/import.ts';
import { chercher, etatAnnuaire, trouver } from './annuaire/recherche.ts';
import { readReleve } from './decision/releve.ts';
import { listDecisions, seancesEnLignes } from './decision/seances.ts';
import { textesDe } from './decision/textes.ts';
import { versionsReposant } from './decision/versions.ts';
import { ecrireDossier, lectureOf, lireDossier } from './audit/dossier.ts';
import { lireRapport } from './audit/rapport.ts';
import { tirer } from './audit/tirer.ts';
import { ecrireExtrait } from './audit/extrait.ts';
import { EngineError } from './errors.ts';
import { ensureExample } from './example.ts';
import { anchorOf, createEspace, headOf, infoOf } from './espace/espace.ts';
import { checkReplaceable, writeAtomically } from './exchange/atomic-write.ts';
import { acceptImport, planImport, type Plan } from './exchange/import/import.ts';
import { listSource } from './exchange/import/source.ts';
import { subjectOf } from './exchange/json/document.ts';
import { validationReport } from './exchange/json/read.ts';
import { evaluerFichiers } from './exchange/json/evaluation.ts';
import { readComparaison } from './exchange/paper/read-comparaison.ts';
import { readGrillePaper } from './exchange/paper/read-grille-paper.ts';
import { readPaper } from './exchange/paper/read-paper.ts';
import { activity } from './history/activity.ts';
import { historyChoices } from './history/choices.ts';
import { historyCount, historyPage } from './history/history.ts';
import { itemHistory } from './history/item.ts';
import { momentOf } from './history/moment.ts';
import { reprendre } from './history/reprendre.ts';
import { commit, type CommitResult } from './journal/commit.ts';
import { readEntry } from './journal/entries.ts';
import { linesAt, readLines, readSaidEntries } from './journal/lines.ts';
import { reversibleGestures } from './journal/reversible.ts';
import { redo, undo } from './journal/undo.ts';
import { adopterListe, situationDeListe } from './organisme/adopter.ts';
import { readAttestation } from './organisme/attestation.ts';
import { comparaisonDe, versionEnLignes } from './organisme/comparer.ts';
import { controlesDuRegistre } from './organisme/controles.ts';
import { declarer, deltaDe } from './organisme/declarer.ts';
import { echeancesDe } from './organisme/echeances.ts';
import { fichierDuRegistre } from './organisme/fichier.ts';
import { accepter, apercuDe, apercuDuFichier, type PlanDOrganismes } from './organisme/importer.ts';
import { readOrganisme, registreAu } from './organisme/liste.ts';
import { passer } from './organisme/passer.ts';
import { createRegistre } from './organisme/registre.ts';
import { listListeVersions } from './organisme/versions-de-liste.ts';
import { changer, effacer, inscrire } from './personne/ecrire.ts';
import { lirePersonnes } from './personne/personnes.ts';
import {
  checkReferentiel,
  listReferentiels,
  readEntityRows,
  readReferentiel,
  resolveReferentiel,
} from './referentiel/queries.ts';
import { listGrilles, resolveGrille } from './referentiel/grilles.ts';
import { createEmpreintes, listBlocs, previewBlocs, takeBlocsIn } from './referentiel/blocs.ts';
import { competencesAilleurs, controlesDe } from './referentiel/controles.ts';
import { createSituations, situationDeGrille } from './referentiel/situation.ts';
import { ouvrirRelecture, retirerRelecture } from './relecture/ouvrir.ts';
import { lireRelecture, tableauDeRelecture } from './relecture/tableau.ts';
import { createRecherche } from './recherche/recherche.ts';
import { createHolder } from './holder.ts';
import { copyNewestBackup } from './recovery.ts';
import { createRouter, type Handlers } from './router.ts';
import { openSession, type Session } from './session.ts';
import type { Task } from './task.ts';
import { createTeller, touchOf } from './teller.ts';
import { verifyFile } from './verify/verify.ts';
import { grillesAAdopter } from './version/a-adopter.ts';
import { adoptGrille, adoptVersion } from './version/adopt.ts';
import { readDocument, readGrilleDocument, type DocumentOctets } from './version/document-of.ts';
import { grillesAu } from './version/grilles.ts';
import { comparer, comparerFichier } from './version/comparer.ts';
import { referentielAt } from './version/moment.ts';
import { readNote } from './version/note.ts';
import { listVersions } from './version/versions.ts';
import { createWorkspace } from './opening.ts';
import { renewBackups } from './workspace/backup.ts';
import { readProfile, writeProfile } from './workspace/installation.ts';
import { readPlace, writePlace } from './workspace/places.ts';
import { forgetRecent, readRecents, rememberRecent } from './workspace/recents.ts';
import { forgetTyping, keepTyping, readTyping } from './workspace/typing.ts';
import type { Workspace } from './workspace/workspace.ts';

export interface Engine {
  handle(channel: string, payload: unknown, task: Task): Promise<Result<unknown>>;
  /** Gives back the memory of the pages that were read last: they are in the file. */
  rest(): void;
  /** Closes the workspace, backup included. */
  close(): void;
}

/** The engine in the caller's own thread; hosts put it in a worker. `nom`: who works, when it is not whom the profile names. */
export function createEngine(onChanged: (change: Changed) => void, nom: string | null = null): Engine {
  const holder = createHolder(nom);
  const { current, writable, other } = holder;
  // A defect, not a refusal: the person reads a sentence, the details go to whoever looks at the process's log.
  const report = (error: unknown): void => void process.stderr.write(`${inspect(error)}\n`);
  const recherche = createRecherche(report);
  const situations = createSituations();
  const empreintes = createEmpreintes();
  const registre = createRegistre();
  const teller = createTeller(onChanged);
  /** What the last preview showed, and would do. */
  let plan: Plan | null = null;
  let planDOrganismes: PlanDOrganismes | null = null;

  const tell = (channel: Channel, result: CommitResult): void => {
    recherche.follow(current().workspace.db, result.changes);
    situations.follow(result);
    registre.follow(current().workspace.db, result.changes);
    empreintes.follow(result);
    teller.row(channel, result);
  };
  const committed = (channel: Channel, op: Gesture['op'], result: CommitResult): Committed => {
    tell(channel, result);
    return { op, head: anchorOf(result.head), ...touchOf(result) };
  };
  /** Runs what may leave another file open, or none; then every window is told, even when the file left had no backup made. */
  const moving = async <T>(channel: Channel, move: () => T | Promise<T>): Promise<T> => {
    const before = holder.session();
    try {
      return await move();
    } finally {
      if (holder.session() !== before) {
        plan = null;
        planDOrganismes = null;
        teller.otherFile(channel);
      }
    }
  };
  const opened = async (channel: Channel, open: () => Session | Promise<Session>): Promise<WorkspaceInfo> =>
    infoOf(await moving(channel, open));
  /** As `opened`, for a file that people will want to find again. */
  const openedForLater: typeof opened = async (channel, open) => {
    const info = await opened(channel, open);
    rememberRecent(info.file, info.nom);
    return info;
  };

  const exported = (to: string, read: () => DocumentOctets): Response<'document.export'> => {
    checkReplaceable(other(to));
    const { octets, statut, head } = read();
    return { file: to, sha256: writeAtomically(to, octets), statut, head };
  };

  const written = async (
    to: string,
    make: () => Promise<Pick<PaperDocument, 'octets' | 'head'>>,
  ): Promise<Response<'comparaison.export'>> => {
    checkReplaceable(other(to));
    const { octets, head } = await make();
    return { file: to, sha256: writeAtomically(to, Buffer.from(octets)), head };
  };

  const handlers: Handlers = {
    'profile.read': readProfile,
    'profile.write': ({ nom: name, college }) => {
      const author = writeProfile(name, college);
      const session = holder.session();
      if (session !== null && nom === null) session.author = author;
      return author;
    },
    'recents.read': readRecents,
    'recents.forget': ({ file }) => {
      forgetRecent(file);
      return null;
    },
    'place.read': () => readPlace(infoOf(current()).id),
    'place.write': ({ place }) => {
      writePlace(infoOf(current()).id, place);
      return null;
    },
    // Nothing is typed in a copy.
    'typing.read': () => (current().readOnly ? [] : readTyping(infoOf(current()).id)),
    'typing.keep': (typing) => {
      keepTyping(infoOf(writable()).id, typing);
      return null;
    },
    'typing.forget': (typed) => {
      forgetTyping(infoOf(writable()).id, typed);
      return null;
    },
    'workspace.current': () => {
      const session = holder.session();
      return session === null ? null : infoOf(session);
    },
    'workspace.close': () =>
      moving('workspace.close', () => {
        holder.close();
        return null;
      }),
    'motif.write': ({ motif }) => {
      writable().motif = motif;
      teller.beside('motif.write');
      return null;
    },
    'workspace.openExample': () => opened('workspace.openExample', () => holder.open(ensureExample())),
    'workspace.open': ({ file }) => openedForLater('workspace.open', () => holder.open(file)),
    'workspace.examine': ({ file }) => opened('workspace.examine', () => holder.examine(file)),
    'workspace.recover': ({ file }, task) =>
      openedForLater('workspace.recover', async () =>
        holder.open(await copyNewestBackup(resolve(file), task)),
      ),
    'workspace.create': ({ file, nom: cpne, idcc }) => {
      const fill = (workspace: Workspace): void => createEspace(openSession(workspace, nom), cpne, idcc);
      return openedForLater('workspace.create', () => holder.take(() => createWorkspace(file, fill)));
    },
    'audit.lire': () => lireDossier(current()),
    'audit.ecrire': ({ dossier }) => {
      const lu = ecrireDossier(current(), dossier);
      teller.beside('audit.ecrire');
      return lu;
    },
    'audit.tirer': (tirage, task) => tirer(lectureOf(current()).workspace, tirage, task),
    'journal.lines': ({ seqs }) => linesAt(current().workspace.db, seqs),
    'audit.extrait': (asked, task) => {
      checkReplaceable(other(asked.to));
      return ecrireExtrait(asked, task, holder.openHere());
    },
    'workspace.verify': ({ file, ancre }, task) => verifyFile(file, task, holder.openHere(), ancre),
    'document.validate': ({ file }) => validationReport(other(file)),
    'evaluation.evaluer': ({ grille, saisie }) => evaluerFichiers(other(grille), other(saisie)),
    'referentiel.list': () => listReferentiels(current().workspace.db),
    'referentiel.read': ({ ref }) => {
      const { db } = current().workspace;
      const { id } = resolveReferentiel(db, ref);
      const referentiel = readReferentiel(db, id);
      return { referentiel, empreinte: subjectOf(referentiel).empreinte, versions: listVersions(db, id) };
    },
    'referentiel.rows': ({ id }) => {
      const { workspace } = current();
      const { db } = workspace;
      checkReferentiel(db, id);
      return { seq: headOf(workspace).seq, rows: readEntityRows(db, id), versions: listVersions(db, id) };
    },
    'referentiel.situation': ({ id }) => {
      const { db } = current().workspace;
      checkReferentiel(db, id);
      return situations.of(db, id);
    },
    'referentiel.ailleurs': ({ id }) => {
      const { db } = current().workspace;
      checkReferentiel(db, id);
      return competencesAilleurs(db, id);
    },
    'organismes.liste': (asked) => servir(registreAu(current().workspace, registre, asked)),
    'organismes.fichier': (asked) => fichierDuRegistre(current().workspace, registre, asked),
    'organismes.export': ({ fichier, to }) =>
      written(to, () => fichierDuRegistre(current().workspace, registre, fichier)),
    'habilitations.passer': (asked) =>
      committed('habilitations.passer', 'habilitation.passage', passer(writable(), asked)),
    'organismes.controles': (asked) => controlesDuRegistre(current().workspace, registre, asked),
    'organismes.echeances': (asked) => echeancesDe(current().workspace, registre, asked),
    'organismes.aDeclarer': (asked) => deltaDe(current().workspace, registre, asked),
    'organismes.declarer': (asked) =>
      committed('organismes.declarer', 'habilitations.declarees', declarer(writable(), registre, asked)),
    'liste.situation': (asked) => situationDeListe(current().workspace, registre, asked),
    'liste.adopt': (request) => {
      const { version, result } = adopterListe(writable(), registre, request);
      tell('liste.adopt', result);
      return { version, head: anchorOf(result.head) };
    },
    'liste.versions': ({ ref }) => {
      const { db } = current().workspace;
      return listListeVersions(db, resolveReferentiel(db, ref).id);
    },
    'liste.lignes': (asked) => versionEnLignes(current().workspace, registre, asked),
    'liste.comparer': (asked) => comparaisonDe(current().workspace, registre, asked),
    'organismes.apercu': (asked) => {
      planDOrganismes = apercuDe(current().workspace, registre, asked);
      return planDOrganismes.apercu;
    },
    'organismes.apercuFichier': async ({ file, ...asked }, task) => {
      const { workspace } = current();
      planDOrganismes = await apercuDuFichier(workspace, registre, { ...asked, file: other(file) }, task);
      return planDOrganismes.apercu;
    },
    'organismes.accepter': ({ token, ...acceptation }) => {
      const session = writable();
      if (planDOrganismes?.apercu.token !== token) throw EngineError.of('IMPORT_OUTDATED', {});
      const { apercu } = planDOrganismes;
      const result = accepter(session, planDOrganismes, acceptation);
      planDOrganismes = null;
      return {
        apercu,
        committed: result === null ? null : committed('organismes.accepter', 'organismes.importes', result),
      };
    },
    'organisme.read': ({ id }) => readOrganisme(current().workspace, id),
    'personnes.lire': ({ ids }) => lirePersonnes(current().workspace.db, ids),
    'personnes.inscrire': (asked) =>
      committed('personnes.inscrire', 'personne.inscrite', inscrire(writable(), asked)),
    'personnes.changer': (asked) => {
      const result = changer(writable(), asked);
      return result === null ? null : committed('personnes.changer', 'personne.changee', result);
    },
    'personnes.effacer': (asked) => {
      const session = writable();
      const result = effacer(session, asked);
      const done = result === null ? null : committed('personnes.effacer', 'personne.effacee', result);
      renewBackups(session.workspace.db, session.workspace.file);
      return done;
    },
    'seances.lire': () => seancesEnLignes(current().workspace),
    'decisions.lire': () => {
      const { db } = current().workspace;
      return { decisions: listDecisions(db), versions: versionsReposant(db) };
    },
    'decisions.textes': (asked) => textesDe(current().workspace, registre, asked),
    'grilles.list': ({ ref }) => {
      const { db } = current().workspace;
      return listGrilles(db, resolveReferentiel(db, ref).id);
    },
    'grilles.aAdopter': ({ ref }) => grillesAAdopter(current().workspace, ref),
    'grilles.valables': ({ ref, ...asked }) => {
      const { db } = current().workspace;
      return grillesAu(db, resolveReferentiel(db, ref).id, asked);
    },
    'recherche.run': (asked) => recherche.run(current().workspace.db, asked),
    'referentiel.controles': ({ ref, objectif }) => {
      const { db } = current().workspace;
      return controlesDe(db, resolveReferentiel(db, ref).id, objectif);
    },
    'referentiel.at': ({ ref, moment }) => {
      const { workspace } = current();
      const { id } = resolveReferentiel(workspace.db, ref);
      const referentiel = referentielAt(workspace, id, moment);
      return { referentiel, empreinte: subjectOf(referentiel).empreinte };
    },
    'blocs.list': () => listBlocs(current().workspace.db, empreintes),
    'blocs.preview': (asked) => previewBlocs(current().workspace.db, asked),
    'blocs.take': (asked) => {
      const result = takeBlocsIn(writable(), asked);
      return result === null ? null : committed('blocs.take', 'blocs.repris', result);
    },
    'relecture.ouvrir': (asked) =>
      committed('relecture.ouvrir', 'relecture.ouverte', ouvrirRelecture(writable(), asked)),
    'relecture.lire': ({ ref }) => lireRelecture(current().workspace, ref),
    'relecture.tableau': (asked) => tableauDeRelecture(current().workspace, asked),
    'relecture.export': ({ to, ...asked }) =>
      written(to, () => tableauDeRelecture(current().workspace, asked)),
    'relecture.retirer': (asked) =>
      committed('relecture.retirer', 'relecture.retiree', retirerRelecture(writable(), asked)),
    'gesture.commit': ({ op, reason, changes }) => {
      if (!operations[op].direct) throw EngineError.of('OPERATION_RESERVED', { op: operationLabels[op] });
      const { workspace, replica, gesture } = writable();
      return committed('gesture.commit', op, commit(workspace, gesture(op, changes, reason), replica));
    },
    'gesture.undo': ({ seq }) => committed('gesture.undo', 'gesture.undone', undo(writable(), seq)),
    'gesture.redo': () => committed('gesture.redo', 'gesture.redone', redo(writable())),
    'import.list': ({ file }, task) => listSource(other(file), task),
    'import.preview': async ({ file, numero }, task) => {
      plan = await planImport(current().workspace, other(file), numero, task);
      return plan.preview;
    },
    'import.accept': ({ token, reason }) => {
      const session = writable();
      if (plan?.preview.token !== token) throw EngineError.of('IMPORT_OUTDATED', {});
      const { preview } = plan;
      const result = acceptImport(session, plan, reason);
      plan = null;
      return {
        referentiel: preview.referentiel.id,
        preview,
        committed: result === null ? null : committed('import.accept', 'referentiel.imported', result),
      };
    },
    'version.adopt': (request) => {
      const { result, ...adopted } = adoptVersion(writable(), request);
      tell('version.adopt', result);
      return { ...adopted, head: anchorOf(result.head) };
    },
    'grille.situation': (asked) => situationDeGrille(current().workspace.db, asked),
    'grille.adopt': (request) => {
      const { version, result } = adoptGrille(writable(), request);
      tell('grille.adopt', result);
      return { version, head: anchorOf(result.head) };
    },
    'grille.versions': ({ ref, designation }) => {
      const { db } = current().workspace;
      const grille = resolveGrille(db, resolveReferentiel(db, ref).id, designation);
      return { ...grille, versions: listVersions(db, grille.id, 'grille') };
    },
    'grille.read': ({ ref, designation, numero }) => {
      const { octets, ...document } = readGrilleDocument(current().workspace, ref, designation, numero);
      return { ...document, text: octets.toString('utf8') };
    },
    'document.read': ({ ref, numero }) => {
      const { octets, ...document } = readDocument(current().workspace, ref, numero);
      return { ...document, text: octets.toString('utf8') };
    },
    'document.export': ({ ref, numero, to }) =>
      exported(to, () => readDocument(current().workspace, ref, numero)),
    'grille.export': ({ ref, designation, numero, to }) =>
      exported(to, () => readGrilleDocument(current().workspace, ref, designation, numero)),
    'paper.read': ({ ref, numero, format }) => readPaper(current().workspace, ref, numero, format),
    'note.read': (asked) => {
      const { depuis, vers, sections } = readNote(current().workspace, asked);
      return { depuis, vers, sections };
    },
    'comparaison.export': ({ papier, to }) => written(to, () => readComparaison(current().workspace, papier)),
    'paper.comparaison': (asked) => readComparaison(current().workspace, asked),
    'paper.attestation': (asked) => readAttestation(current().workspace, registre, asked),
    'paper.releve': (asked) => readReleve(current().workspace, asked),
    'paper.audit': (asked, task) => lireRapport(current(), asked, task),
    'paper.grille': (request) => readGrillePaper(current().workspace, request),
    'document.compare': (request) => comparer(current().workspace, request),
    'document.compareFile': (request, task) => comparerFichier(current().workspace, request, task),
    'journal.page': ({ before, limit }) => readLines(current().workspace.db, before, limit),
    'journal.reversible': () => reversibleGestures(current()),
    'journal.entry': ({ seq }) => {
      const entry = readEntry(current().workspace.db, seq);
      if (entry === undefined) throw EngineError.of('ENTRY_UNKNOWN', { seq });
      return entry;
    },
    'journal.read': ({ after, limit }) => readSaidEntries(current().workspace.db, after, limit),
    'history.page': (asked) => historyPage(current().workspace.db, asked),
    'history.count': (asked) => historyCount(current().workspace.db, asked),
    'history.item': (asked) => itemHistory(current().workspace.db, asked),
    'history.moment': (asked) => momentOf(current().workspace.db, asked),
    'history.reprendre': (asked) =>
      committed('history.reprendre', 'etat.repris', reprendre(writable(), asked)),
    'history.activity': (asked) => activity(current().workspace.db, asked),
    'history.choices': () => historyChoices(current().workspace.db),
    'annuaire.etat': etatAnnuaire,
    'annuaire.importer': ({ file }, task) => importAnnuaire(other(file), task),
    'annuaire.chercher': ({ texte, limite }) => chercher(texte, limite),
    'annuaire.trouver': ({ numero }) => trouver(numero),
    'annuaire.confronter': confronter,
    'annuaire.oublier': () => {
      forgetAnnuaire();
      return null;
    },
  };
  return {
    handle: createRouter(handlers, report),
    rest: () => void holder.session()?.workspace.db.pragma('shrink_memory'),
    close: holder.close,
  };
}
