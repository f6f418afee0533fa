import type { SerializedError } from '@reduxjs/toolkit';
import { createApi, type BaseQueryFn } from '@reduxjs/toolkit/query/react';
import type { RegistreAu } from '../../shared/contract/answers/organisme.ts';
import type { Request } from '../../shared/contract/requests.ts';
import type { Response } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Bridge, HostActions, WindowChannel } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { registreServi } from '../../shared/organisme/servi.ts';
import type { Heard } from './heard.ts';
import { withWhatIsOnTheWay } from './on-the-way.ts';
import { byTitle } from './order.ts';
import { untouched } from './untouched.ts';

/** Why something could not be had: the sentence is ready to be read. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** The sentence to show; an error without one is a defect of the window itself. */
export function failureSentence(error: Failure | SerializedError): string {
  return error.message ?? texts.state.unexpected;
}

type Question =
  | { readonly channel: WindowChannel; readonly payload: unknown }
  | { readonly action: keyof HostActions; readonly request: HostActions[keyof HostActions]['request'] };

/** What the store needs of the outside, given when it is made. */
export interface Outside {
  readonly bridge: Bridge;
  readonly heard: Heard;
}

type Answer = { readonly data: unknown } | { readonly error: Failure };

async function answerOf(pending: Promise<Result<unknown>>): Promise<Answer> {
  try {
    const result = await pending;
    return result.ok
      ? { data: untouched(result.value) }
      : { error: { code: result.error.code, message: result.error.message } };
  } catch {
    // The bridge itself failed: its other end, the host, is no longer there.
    return { error: { code: 'HOST_GONE', message: texts.state.hostGone } };
  }
}

const askBridge: BaseQueryFn<Question, unknown, Failure> = (question, { extra }) => {
  const { bridge } = extra as Outside;
  return answerOf(
    'channel' in question
      ? bridge.invoke(question.channel, question.payload)
      : bridge.host(question.action, question.request),
  );
};

/** A question to the engine, typed by its channel. */
const asked =
  <C extends WindowChannel>(channel: C) =>
  (payload: Request<C>): Question => ({ channel, payload });

/** A question to the host, typed by its action. */
const requested =
  <A extends keyof HostActions>(action: A) =>
  (request: HostActions[A]['request']): Question => ({ action, request });

type HostRequest<A extends keyof HostActions> = HostActions[A]['request'];
type HostResponse<A extends keyof HostActions> = HostActions[A]['response'];

export const tags = [
  'Audit',
  'Espace',
  'Liste',
  'Blocs',
  'Lignes',
  'Situation',
  'Grilles',
  'Ailleurs',
  'Textes',
  'Note',
  'Organismes',
  'Decisions',
  'Annuaire',
  'Journal',
  'Fusions',
  'Boite',
] as const;
export type Tag = (typeof tags)[number];

export const engineApi = createApi({
  reducerPath: 'engine',
  baseQuery: askBridge,
  tagTypes: tags,
  // Nothing goes stale by itself: the engine says what changed.
  keepUnusedDataFor: 300,
  endpoints: (build) => ({
    about: build.query<HostResponse<'about'>, void>({
      query: () => requested('about')({}),
      providesTags: ['Espace'],
    }),
    referentiels: build.query<Response<'referentiel.list'>, void>({
      query: () => asked('referentiel.list')({}),
      transformResponse: byTitle,
      providesTags: ['Liste'],
    }),
    blocs: build.query<Response<'blocs.list'>, void>({
      query: () => asked('blocs.list')({}),
      providesTags: ['Blocs'],
    }),
    /** Read again while it is shown, when what it compares changes. */
    previewBlocs: build.query<Response<'blocs.preview'>, Request<'blocs.preview'>>({
      query: asked('blocs.preview'),
      keepUnusedDataFor: 0,
      providesTags: ['Liste'],
    }),
    takeBlocs: build.mutation<Response<'blocs.take'>, Request<'blocs.take'>>({
      query: asked('blocs.take'),
    }),
    /** Kept up to date change by change (live.ts), not asked again at each edit. */
    rows: build.query<Response<'referentiel.rows'>, string>({
      query: (id) => asked('referentiel.rows')({ id }),
      transformResponse: (read: Response<'referentiel.rows'>) =>
        untouched({ ...read, rows: withWhatIsOnTheWay(read.rows) }),
      providesTags: ['Lignes'],
    }),
    /** Asked again when any text changes. */
    recherche: build.query<Response<'recherche.run'>, Request<'recherche.run'>>({
      query: asked('recherche.run'),
      keepUnusedDataFor: 0,
      providesTags: ['Textes'],
    }),
    /** Two states of a référentiel, or of one of its grids, and what leads from one to the other. */
    comparaison: build.query<Response<'document.compare'>, Request<'document.compare'>>({
      query: asked('document.compare'),
      keepUnusedDataFor: 0,
      providesTags: (_read, _failure, { ref }) => [{ type: 'Situation', id: ref }],
    }),
    /** What is generated of what changes between them, for whom. */
    note: build.query<Response<'note.read'>, Request<'note.read'>>({
      query: asked('note.read'),
      keepUnusedDataFor: 0,
      providesTags: (_read, _failure, { sujet, ref }) => [
        'Note',
        sujet === 'liste' ? 'Organismes' : { type: 'Situation', id: ref },
      ],
    }),
    /** A state and a file, which comes second. */
    comparaisonDeFichier: build.query<HostResponse<'compareFile'>, HostRequest<'compareFile'>>({
      query: requested('compareFile'),
      keepUnusedDataFor: 0,
      providesTags: (_read, _failure, { ref }) => [{ type: 'Situation', id: ref }],
    }),
    situation: build.query<Response<'referentiel.situation'>, string>({
      query: (id) => asked('referentiel.situation')({ id }),
      providesTags: (_situation, _failure, id) => [{ type: 'Situation', id }],
    }),
    grilles: build.query<Response<'grilles.list'>, string>({
      query: (ref) => asked('grilles.list')({ ref }),
      providesTags: (_grilles, _failure, id) => [{ type: 'Grilles', id }],
    }),
    /** Rules and meetings: kept up to date as rows are, and read again where one comes or goes. */
    seances: build.query<Response<'seances.lire'>, string>({
      query: () => asked('seances.lire')({}),
      transformResponse: (read: Response<'seances.lire'>) =>
        untouched({ ...read, rows: withWhatIsOnTheWay(read.rows) }),
      providesTags: ['Lignes'],
    }),
    decisions: build.query<Response<'decisions.lire'>, void>({
      query: () => asked('decisions.lire')({}),
      providesTags: ['Decisions'],
    }),
    /** Read as they are at that moment. */
    textesAuVote: build.query<Response<'decisions.textes'>, Request<'decisions.textes'>>({
      query: asked('decisions.textes'),
      keepUnusedDataFor: 0,
    }),
    grillesAAdopter: build.query<Response<'grilles.aAdopter'>, string>({
      query: (ref) => asked('grilles.aAdopter')({ ref }),
      keepUnusedDataFor: 0,
      providesTags: (_grilles, _failure, id) => [{ type: 'Grilles', id }],
    }),
    situationDeGrille: build.query<Response<'grille.situation'>, Request<'grille.situation'>>({
      query: asked('grille.situation'),
      keepUnusedDataFor: 0,
      providesTags: (_situation, _failure, { ref }) => [{ type: 'Grilles', id: ref }],
    }),
    grillesValables: build.query<Response<'grilles.valables'>, Request<'grilles.valables'>>({
      query: asked('grilles.valables'),
      keepUnusedDataFor: 0,
      providesTags: (_valables, _failure, { ref }) => [{ type: 'Grilles', id: ref }],
    }),
    /** The register on a day. */
    registre: build.query<RegistreAu, Request<'organismes.liste'>>({
      query: asked('organismes.liste'),
      transformResponse: (servi: Response<'organismes.liste'>) => untouched(registreServi(servi)),
      providesTags: ['Organismes'],
    }),
    /** Kept up to date change by change (live.ts), as rows of a référentiel are. */
    organisme: build.query<Response<'organisme.read'>, string>({
      query: (id) => asked('organisme.read')({ id }),
      transformResponse: (read: Response<'organisme.read'>) =>
        untouched({ ...read, rows: withWhatIsOnTheWay(read.rows) }),
      providesTags: ['Lignes'],
    }),
    /** What is known of persons is not kept once nobody looks at it. */
    personnes: build.query<Response<'personnes.lire'>, Request<'personnes.lire'>>({
      query: asked('personnes.lire'),
      keepUnusedDataFor: 0,
      providesTags: ['Organismes'],
    }),
    inscrire: build.mutation<Response<'personnes.inscrire'>, Request<'personnes.inscrire'>>({
      query: asked('personnes.inscrire'),
    }),
    changerPersonne: build.mutation<Response<'personnes.changer'>, Request<'personnes.changer'>>({
      query: asked('personnes.changer'),
    }),
    effacerPersonne: build.mutation<Response<'personnes.effacer'>, Request<'personnes.effacer'>>({
      query: asked('personnes.effacer'),
    }),
    echeances: build.query<Response<'organismes.echeances'>, Request<'organismes.echeances'>>({
      query: asked('organismes.echeances'),
      keepUnusedDataFor: 0,
      providesTags: ['Organismes'],
    }),
    controlesDuRegistre: build.query<Response<'organismes.controles'>, Request<'organismes.controles'>>({
      query: asked('organismes.controles'),
      keepUnusedDataFor: 0,
      providesTags: ['Organismes'],
    }),
    aDeclarer: build.query<Response<'organismes.aDeclarer'>, Request<'organismes.aDeclarer'>>({
      query: asked('organismes.aDeclarer'),
      keepUnusedDataFor: 0,
      providesTags: ['Organismes'],
    }),
    declarer: build.mutation<Response<'organismes.declarer'>, Request<'organismes.declarer'>>({
      query: asked('organismes.declarer'),
    }),
    versionsDeListe: build.query<Response<'liste.versions'>, Request<'liste.versions'>>({
      query: asked('liste.versions'),
      providesTags: ['Organismes'],
    }),
    situationDeListe: build.query<Response<'liste.situation'>, Request<'liste.situation'>>({
      query: asked('liste.situation'),
      keepUnusedDataFor: 0,
      providesTags: ['Organismes'],
    }),
    listesComparees: build.query<Response<'liste.comparer'>, Request<'liste.comparer'>>({
      query: asked('liste.comparer'),
      keepUnusedDataFor: 0,
      providesTags: ['Organismes'],
    }),
    /** A moment of the list and a file. */
    listeDeFichierComparee: build.query<HostResponse<'comparerListe'>, HostRequest<'comparerListe'>>({
      query: requested('comparerListe'),
      keepUnusedDataFor: 0,
      providesTags: ['Organismes'],
    }),
    adoptListe: build.mutation<Response<'liste.adopt'>, Request<'liste.adopt'>>({
      query: asked('liste.adopt'),
    }),
    passer: build.mutation<Response<'habilitations.passer'>, Request<'habilitations.passer'>>({
      query: asked('habilitations.passer'),
    }),
    /** The public list of this installation: another application may have replaced it. */
    annuaire: build.query<Response<'annuaire.etat'>, void>({
      query: () => asked('annuaire.etat')({}),
      keepUnusedDataFor: 0,
      providesTags: ['Annuaire'],
    }),
    completion: build.query<Response<'annuaire.chercher'>, Request<'annuaire.chercher'>>({
      query: asked('annuaire.chercher'),
      keepUnusedDataFor: 0,
      providesTags: ['Annuaire'],
    }),
    confrontation: build.query<Response<'annuaire.confronter'>, Request<'annuaire.confronter'>>({
      query: asked('annuaire.confronter'),
      keepUnusedDataFor: 0,
      providesTags: ['Annuaire'],
    }),
    oublierAnnuaire: build.mutation<Response<'annuaire.oublier'>, void>({
      query: () => asked('annuaire.oublier')({}),
      invalidatesTags: ['Annuaire'],
    }),
    /** What was sent, chosen and looked into; nothing is written. */
    chooseFusion: build.mutation<HostResponse<'chooseFusion'>, HostRequest<'chooseFusion'>>({
      query: requested('chooseFusion'),
    }),
    lireFusion: build.mutation<HostResponse<'lireFusion'>, HostRequest<'lireFusion'>>({
      query: requested('lireFusion'),
    }),
    /** Others write there at any time: it is read again whenever it is shown. */
    boite: build.query<Response<'boite.lire'>, Request<'boite.lire'>>({
      query: asked('boite.lire'),
      keepUnusedDataFor: 0,
      providesTags: ['Boite'],
    }),
    /** Whenever a package is about to be sent: what was done since counts. */
    connus: build.query<Response<'paquet.connus'>, void>({
      query: () => asked('paquet.connus')({}),
      keepUnusedDataFor: 0,
    }),
    choisirBoite: build.mutation<HostResponse<'choisirBoite'>, void>({
      query: () => requested('choisirBoite')({}),
      invalidatesTags: ['Boite'],
    }),
    oublierBoite: build.mutation<Response<'boite.oublier'>, void>({
      query: () => asked('boite.oublier')({}),
      invalidatesTags: ['Boite'],
    }),
    prendreDansBoite: build.mutation<HostResponse<'prendreDansBoite'>, HostRequest<'prendreDansBoite'>>({
      query: requested('prendreDansBoite'),
    }),
    preparerFusion: build.mutation<HostResponse<'preparerFusion'>, HostRequest<'preparerFusion'>>({
      query: requested('preparerFusion'),
    }),
    appliquerFusion: build.mutation<Response<'fusion.appliquer'>, Request<'fusion.appliquer'>>({
      query: asked('fusion.appliquer'),
      invalidatesTags: ['Fusions'],
    }),
    gelsDeFusion: build.query<Response<'fusion.gels'>, Request<'fusion.gels'>>({
      query: asked('fusion.gels'),
      keepUnusedDataFor: 0,
    }),
    versionsComparees: build.query<Response<'fusion.comparer'>, Request<'fusion.comparer'>>({
      query: asked('fusion.comparer'),
      keepUnusedDataFor: 0,
    }),
    fusionsGardees: build.query<Response<'fusion.gardees'>, void>({
      query: () => asked('fusion.gardees')({}),
      keepUnusedDataFor: 0,
      // One that was carried out may be undone.
      providesTags: ['Fusions', 'Journal'],
    }),
    garderFusion: build.mutation<Response<'fusion.garder'>, Request<'fusion.garder'>>({
      query: asked('fusion.garder'),
      invalidatesTags: ['Fusions'],
    }),
    reprendreFusion: build.mutation<HostResponse<'reprendreFusion'>, HostRequest<'reprendreFusion'>>({
      query: requested('reprendreFusion'),
    }),
    oublierFusion: build.mutation<Response<'fusion.oublier'>, Request<'fusion.oublier'>>({
      query: asked('fusion.oublier'),
      invalidatesTags: ['Fusions'],
    }),
    envoyerPaquet: build.mutation<HostResponse<'envoyerPaquet'>, HostRequest<'envoyerPaquet'>>({
      query: requested('envoyerPaquet'),
      invalidatesTags: ['Boite'],
    }),
    importAnnuaire: build.mutation<HostResponse<'importAnnuaire'>, HostRequest<'importAnnuaire'>>({
      query: requested('importAnnuaire'),
      // Refused, given up or never begun, the list is as it was.
      invalidatesTags: (imported) => (imported === undefined || imported === null ? [] : ['Annuaire']),
    }),
    place: build.query<Response<'place.read'>, void>({ query: () => asked('place.read')({}) }),
    keepPlace: build.mutation<Response<'place.write'>, Request<'place.write'>>({
      query: asked('place.write'),
    }),
    /** The same array as long as they are the same. A référentiel is not elsewhere than itself. */
    ailleurs: build.query<Response<'referentiel.ailleurs'>, string>({
      query: (id) => asked('referentiel.ailleurs')({ id }),
      providesTags: (_ailleurs, _failure, id) => [{ type: 'Ailleurs', id }],
    }),
    referentielAt: build.query<Response<'referentiel.at'>, Request<'referentiel.at'>>({
      query: asked('referentiel.at'),
      keepUnusedDataFor: 0,
    }),
    reversible: build.query<Response<'journal.reversible'>, void>({
      query: () => asked('journal.reversible')({}),
      providesTags: ['Journal'],
    }),
    /** Asked for page by page, and not kept: what was written since comes on top (useGestures). */
    historyPage: build.query<Response<'history.page'>, Request<'history.page'>>({
      query: asked('history.page'),
      keepUnusedDataFor: 0,
    }),
    historyCount: build.query<Response<'history.count'>, Request<'history.count'>>({
      query: asked('history.count'),
      keepUnusedDataFor: 0,
    }),
    itemHistory: build.query<Response<'history.item'>, Request<'history.item'>>({
      query: asked('history.item'),
      keepUnusedDataFor: 0,
    }),
    moment: build.query<Response<'history.moment'>, Request<'history.moment'>>({
      query: asked('history.moment'),
      keepUnusedDataFor: 0,
    }),
    reprendre: build.mutation<Response<'history.reprendre'>, Request<'history.reprendre'>>({
      query: asked('history.reprendre'),
    }),
    activity: build.query<Response<'history.activity'>, Request<'history.activity'>>({
      query: asked('history.activity'),
      keepUnusedDataFor: 0,
      providesTags: ['Journal'],
    }),
    historyChoices: build.query<Response<'history.choices'>, void>({
      query: () => asked('history.choices')({}),
      keepUnusedDataFor: 0,
      providesTags: ['Journal'],
    }),
    /** What others did, that a merge brought; a text that was kept back may come. */
    reunion: build.query<Response<'fusion.reunion'>, Request<'fusion.reunion'>>({
      query: asked('fusion.reunion'),
      providesTags: ['Espace'],
    }),
    /** Does a merge, a row of the journal, still hold? */
    reunionTient: build.query<Response<'fusion.tient'>, number>({
      query: (seq) => asked('fusion.tient')({ seq }),
      providesTags: ['Journal'],
    }),
    /** A journal row never changes: another file has others. */
    journalEntry: build.query<Response<'journal.entry'>, number>({
      query: (seq) => asked('journal.entry')({ seq }),
      providesTags: ['Espace'],
    }),
    /** Read as it is at that moment, never from the cache. */
    typing: build.query<Response<'typing.read'>, void>({
      query: () => asked('typing.read')({}),
      keepUnusedDataFor: 0,
    }),
    keepTyping: build.mutation<Response<'typing.keep'>, Request<'typing.keep'>>({
      query: asked('typing.keep'),
    }),
    forgetTyping: build.mutation<Response<'typing.forget'>, Request<'typing.forget'>>({
      query: asked('typing.forget'),
    }),
    writeProfile: build.mutation<Response<'profile.write'>, Request<'profile.write'>>({
      query: asked('profile.write'),
      invalidatesTags: ['Espace'],
    }),
    writeMotif: build.mutation<Response<'motif.write'>, Request<'motif.write'>>({
      query: asked('motif.write'),
      invalidatesTags: ['Espace'],
    }),
    accepterLieu: build.mutation<Response<'lieu.accepter'>, void>({
      query: () => asked('lieu.accepter')({}),
      invalidatesTags: ['Espace'],
    }),
    openExample: build.mutation<Response<'workspace.openExample'>, void>({
      query: () => asked('workspace.openExample')({}),
      invalidatesTags: ['Espace'],
    }),
    closeWorkspace: build.mutation<Response<'workspace.close'>, void>({
      query: () => asked('workspace.close')({}),
      invalidatesTags: ['Espace'],
    }),
    commit: build.mutation<Response<'gesture.commit'>, Request<'gesture.commit'>>({
      query: asked('gesture.commit'),
    }),
    undo: build.mutation<Response<'gesture.undo'>, Request<'gesture.undo'>>({
      query: asked('gesture.undo'),
    }),
    redo: build.mutation<Response<'gesture.redo'>, void>({ query: () => asked('gesture.redo')({}) }),
    acceptImport: build.mutation<Response<'import.accept'>, Request<'import.accept'>>({
      query: asked('import.accept'),
    }),
    apercuDOrganismes: build.mutation<Response<'organismes.apercu'>, Request<'organismes.apercu'>>({
      query: asked('organismes.apercu'),
    }),
    accepterOrganismes: build.mutation<Response<'organismes.accepter'>, Request<'organismes.accepter'>>({
      query: asked('organismes.accepter'),
    }),
    adopt: build.mutation<Response<'version.adopt'>, Request<'version.adopt'>>({
      query: asked('version.adopt'),
    }),
    ouvrirRelecture: build.mutation<Response<'relecture.ouvrir'>, Request<'relecture.ouvrir'>>({
      query: asked('relecture.ouvrir'),
    }),
    retirerRelecture: build.mutation<Response<'relecture.retirer'>, Request<'relecture.retirer'>>({
      query: asked('relecture.retirer'),
    }),
    adoptGrille: build.mutation<Response<'grille.adopt'>, Request<'grille.adopt'>>({
      query: asked('grille.adopt'),
    }),
    openFile: build.mutation<HostResponse<'open'>, HostRequest<'open'>>({
      query: requested('open'),
      invalidatesTags: ['Espace'],
    }),
    createFile: build.mutation<HostResponse<'create'>, HostRequest<'create'>>({
      query: requested('create'),
      invalidatesTags: ['Espace'],
    }),
    forgetFile: build.mutation<null, HostRequest<'forget'>>({
      query: requested('forget'),
      invalidatesTags: ['Espace'],
    }),
    dismissRefusal: build.mutation<null, void>({
      query: () => requested('dismiss')({}),
      invalidatesTags: ['Espace'],
    }),
    verifyFile: build.mutation<HostResponse<'verify'>, HostRequest<'verify'>>({ query: requested('verify') }),
    enregistrerCopie: build.mutation<HostResponse<'enregistrerCopie'>, void>({
      query: () => requested('enregistrerCopie')({}),
    }),
    writeExtrait: build.mutation<HostResponse<'extrait'>, HostRequest<'extrait'>>({
      query: requested('extrait'),
    }),
    chooseImport: build.mutation<HostResponse<'chooseImport'>, HostRequest<'chooseImport'>>({
      query: requested('chooseImport'),
    }),
    previewImport: build.mutation<HostResponse<'previewImport'>, HostRequest<'previewImport'>>({
      query: requested('previewImport'),
    }),
    previewOrganismes: build.mutation<HostResponse<'previewOrganismes'>, HostRequest<'previewOrganismes'>>({
      query: requested('previewOrganismes'),
    }),
    printAudit: build.mutation<HostResponse<'printAudit'>, HostRequest<'printAudit'>>({
      query: requested('printAudit'),
    }),
    /** What the auditor of the copy that is read wrote. */
    audit: build.query<Response<'audit.lire'>, void>({
      query: () => asked('audit.lire')({}),
      providesTags: ['Audit'],
    }),
    ecrireAudit: build.mutation<Response<'audit.ecrire'>, Request<'audit.ecrire'>>({
      query: asked('audit.ecrire'),
      // The next change is made of what was just written.
      onQueryStarted: async (_request, { dispatch, queryFulfilled }) => {
        try {
          const { data } = await queryFulfilled;
          dispatch(engineApi.util.updateQueryData('audit', undefined, () => data));
        } catch {
          // The refusal is the mutation's own: what another window wrote is read.
          dispatch(engineApi.util.invalidateTags(['Audit']));
        }
      },
    }),
    tirerAudit: build.mutation<Response<'audit.tirer'>, Request<'audit.tirer'>>({
      query: asked('audit.tirer'),
    }),
    journalLines: build.query<Response<'journal.lines'>, readonly number[]>({
      query: (seqs) => asked('journal.lines')({ seqs: [...seqs] }),
      providesTags: ['Espace'],
    }),
    print: build.mutation<HostResponse<'print'>, HostRequest<'print'>>({
      query: requested('print'),
    }),
    printComparaison: build.mutation<HostResponse<'printComparaison'>, HostRequest<'printComparaison'>>({
      query: requested('printComparaison'),
    }),
    exportRegistre: build.mutation<HostResponse<'exportRegistre'>, HostRequest<'exportRegistre'>>({
      query: requested('exportRegistre'),
    }),
    printReleve: build.mutation<HostResponse<'printReleve'>, HostRequest<'printReleve'>>({
      query: requested('printReleve'),
    }),
    exportRelecture: build.mutation<HostResponse<'exportRelecture'>, HostRequest<'exportRelecture'>>({
      query: requested('exportRelecture'),
    }),
    joindrePiece: build.mutation<HostResponse<'joindrePiece'>, HostRequest<'joindrePiece'>>({
      query: requested('joindrePiece'),
    }),
    exportPiece: build.mutation<HostResponse<'exportPiece'>, HostRequest<'exportPiece'>>({
      query: requested('exportPiece'),
    }),
    printAttestation: build.mutation<HostResponse<'printAttestation'>, HostRequest<'printAttestation'>>({
      query: requested('printAttestation'),
    }),
    printGrille: build.mutation<HostResponse<'printGrille'>, HostRequest<'printGrille'>>({
      query: requested('printGrille'),
    }),
    exportDocument: build.mutation<HostResponse<'export'>, HostRequest<'export'>>({
      query: requested('export'),
    }),
    sayHistory: build.mutation<null, HostRequest<'sayHistory'>>({ query: requested('sayHistory') }),
    openWindow: build.mutation<null, void>({ query: () => requested('newWindow')({}) }),
    cancelTask: build.mutation<null, HostRequest<'cancel'>>({ query: requested('cancel') }),
  }),
});

export const {
  useAboutQuery,
  useReferentielsQuery,
  useBlocsQuery,
  usePreviewBlocsQuery,
  useTakeBlocsMutation,
  useRowsQuery,
  useRechercheQuery,
  useComparaisonDeFichierQuery,
  useComparaisonQuery,
  useNoteQuery,
  useSituationQuery,
  useSeancesQuery,
  useDecisionsQuery,
  useTextesAuVoteQuery,
  useGrillesQuery,
  useSituationDeGrilleQuery,
  useGrillesValablesQuery,
  useRegistreQuery,
  useOrganismeQuery,
  usePersonnesQuery,
  useInscrireMutation,
  useChangerPersonneMutation,
  useEffacerPersonneMutation,
  usePasserMutation,
  useAnnuaireQuery,
  useCompletionQuery,
  useConfrontationQuery,
  useChooseFusionMutation,
  useLireFusionMutation,
  usePreparerFusionMutation,
  useVersionsCompareesQuery,
  useAppliquerFusionMutation,
  useGelsDeFusionQuery,
  useFusionsGardeesQuery,
  useGarderFusionMutation,
  useReprendreFusionMutation,
  useOublierFusionMutation,
  useEnregistrerCopieMutation,
  useEnvoyerPaquetMutation,
  useBoiteQuery,
  useConnusQuery,
  useChoisirBoiteMutation,
  useOublierBoiteMutation,
  usePrendreDansBoiteMutation,
  useImportAnnuaireMutation,
  useOublierAnnuaireMutation,
  useEcheancesQuery,
  useControlesDuRegistreQuery,
  useADeclarerQuery,
  useDeclarerMutation,
  useVersionsDeListeQuery,
  useSituationDeListeQuery,
  useListeDeFichierCompareeQuery,
  useListesCompareesQuery,
  useAdoptListeMutation,
  useReversibleQuery,
  useLazyReferentielAtQuery,
  useActivityQuery,
  useHistoryChoicesQuery,
  useReferentielAtQuery,
  useReprendreMutation,
  useReunionQuery,
  useReunionTientQuery,
  useJournalEntryQuery,
  useAccepterLieuMutation,
  useWriteMotifMutation,
  useWriteProfileMutation,
  useOpenExampleMutation,
  useCloseWorkspaceMutation,
  useCommitMutation,
  useUndoMutation,
  useAcceptImportMutation,
  useApercuDOrganismesMutation,
  usePreviewOrganismesMutation,
  useAccepterOrganismesMutation,
  useAdoptMutation,
  useOuvrirRelectureMutation,
  useRetirerRelectureMutation,
  useAdoptGrilleMutation,
  useGrillesAAdopterQuery,
  useOpenFileMutation,
  useCreateFileMutation,
  useForgetFileMutation,
  useDismissRefusalMutation,
  useVerifyFileMutation,
  useWriteExtraitMutation,
  useChooseImportMutation,
  usePreviewImportMutation,
  useExportDocumentMutation,
  usePrintMutation,
  usePrintGrilleMutation,
  useAuditQuery,
  useEcrireAuditMutation,
  useTirerAuditMutation,
  useJournalLinesQuery,
  usePrintAuditMutation,
  usePrintAttestationMutation,
  usePrintReleveMutation,
  usePrintComparaisonMutation,
  useExportRegistreMutation,
  useExportRelectureMutation,
  useJoindrePieceMutation,
  useExportPieceMutation,
  useOpenWindowMutation,
  useCancelTaskMutation,
} = engineApi;
