import { servir } from '../../../shared/organisme/servi.ts';
import { EngineError } from '../errors.ts';
import { anchorOf } from '../espace/espace.ts';
import { oublierLesEffacees } from '../fusion/gardees.ts';
import { adopterListe, situationDeListe } from '../organisme/adopter.ts';
import { comparaisonAvecFichier, comparaisonDe, versionEnLignes } from '../organisme/comparer.ts';
import { controlesDuRegistre } from '../organisme/controles.ts';
import { declarer, deltaDe } from '../organisme/declarer.ts';
import { echeancesDe } from '../organisme/echeances.ts';
import { fichierDuRegistre } from '../organisme/fichier.ts';
import { accepter, apercuDe, apercuDuFichier } from '../organisme/importer.ts';
import { readOrganisme, registreAu } from '../organisme/liste.ts';
import { passer } from '../organisme/passer.ts';
import { listListeVersions } from '../organisme/versions-de-liste.ts';
import { changer, effacer, inscrire } from '../personne/ecrire.ts';
import { lirePersonnes } from '../personne/personnes.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import { renewBackups } from '../workspace/backup.ts';
import type { Handled, Parts } from './parts.ts';

export const registreHandlers = ({
  current,
  writable,
  other,
  tell,
  committed,
  written,
  registre,
  plans,
}: Parts): Handled<'organismes' | 'habilitations' | 'liste' | 'organisme' | 'personnes'> => ({
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
  'liste.comparerFichier': (asked) => comparaisonAvecFichier(current().workspace, registre, asked),
  'liste.comparer': (asked) => comparaisonDe(current().workspace, registre, asked),
  'organismes.apercu': (asked) => {
    plans.organismes = apercuDe(current().workspace, registre, asked);
    return plans.organismes.apercu;
  },
  'organismes.apercuFichier': async ({ file, ...asked }, task) => {
    const { workspace } = current();
    plans.organismes = await apercuDuFichier(workspace, registre, { ...asked, file: other(file) }, task);
    return plans.organismes.apercu;
  },
  'organismes.accepter': ({ token, ...acceptation }) => {
    const session = writable();
    if (plans.organismes?.apercu.token !== token) throw EngineError.of('IMPORT_OUTDATED', {});
    const { apercu } = plans.organismes;
    const result = accepter(session, plans.organismes, acceptation);
    plans.organismes = null;
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
    plans.fusions.lacher(null);
    try {
      oublierLesEffacees(session.workspace);
    } finally {
      renewBackups(session.workspace.db, session.workspace.file);
    }
    return done;
  },
});
