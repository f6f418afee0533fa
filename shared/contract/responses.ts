import type { CompetenceAilleurs } from '../controles/mots.ts';
import type { SujetDeVote } from '../decision/modele.ts';
import type { Author } from '../domain/gesture.ts';
import type { Referentiel } from '../generated/document.ts';
import type { Confrontation } from '../annuaire/confronter.ts';
import type { OrganismePublic } from '../annuaire/organisme.ts';
import type { DossierLu } from './answers/audit.ts';
import type { AvantEnvoi, Boite, PaquetDit, PaquetEcrit, PaquetEnBoite, PaquetLu } from './answers/paquet.ts';
import type { Echantillon } from './audit.ts';
import type { EtatAnnuaire, OrganismesTrouves } from './answers/annuaire.ts';
import type { Decisions, SeancesRows } from './answers/decision.ts';
import type {
  ContenuRecu,
  FusionFaite,
  FusionGardee,
  FusionPreparee,
  Gel,
  ReunionDite,
  VersionsComparees,
} from './answers/fusion.ts';
import type { DossiersDe, FichierDePiece } from './answers/dossier.ts';
import type { BlocSummary, BlocsPreview } from './answers/blocs.ts';
import type { Comparaison, ComparaisonDeFichier } from './answers/comparaison.ts';
import type { ExportedDocument, PaperDocument, ValidationReport } from './answers/document.ts';
import type { Evaluation } from './answers/evaluation.ts';
import type { GrilleAAdopter, GrillesValables, GrilleSummary, GrilleVersion } from './answers/grille.ts';
import type {
  Activity,
  HistoryChoices,
  HistoryCount,
  HistoryPage,
  ItemHistory,
  Moment,
} from './answers/history.ts';
import type { ImportContent, ImportPreview } from './answers/import.ts';
import type { ApercuDOrganismes } from './answers/import-organismes.ts';
import type { Committed, JournalLine, NamedEntry, ReversibleGestures } from './answers/journal.ts';
import type { ListesComparees, ListeVersion, SituationDeListe } from './answers/liste.ts';
import type {
  DeltaADeclarer,
  FichierDuRegistre,
  OrganismeView,
  RegistreAu,
  PersonneLue,
  RegistreServi,
} from './answers/organisme.ts';
import type { NoteDeModification } from './answers/note.ts';
import type { RelectureLue } from './answers/relecture.ts';
import type { SearchAnswer } from './answers/recherche.ts';
import type {
  Controles,
  ReferentielRows,
  ReferentielSummary,
  ReferentielView,
  Situation,
  VersionSummary,
} from './answers/referentiel.ts';
import type {
  Anchor,
  ExportDeFichier,
  RecentFile,
  Typing,
  VerifyReport,
  WorkspaceInfo,
  ExtraitEcrit,
} from './answers/workspace.ts';
import type { ConstatDuRegistre } from '../organisme/controles.ts';
import type { Echeance } from '../organisme/echeances.ts';
import type { Place } from './place.ts';
import type { Channel } from './requests.ts';

interface Exported {
  readonly file: string;
  readonly sha256: string;
  readonly statut: ExportedDocument['statut'];
  readonly head: Anchor;
}

export interface Responses {
  'profile.read': Author | null;
  'profile.write': Author;
  'recents.read': readonly RecentFile[];
  'recents.forget': null;
  'place.read': Place | null;
  'place.write': null;
  'typing.read': readonly Typing[];
  'typing.keep': null;
  'typing.forget': null;
  'workspace.current': WorkspaceInfo | null;
  'workspace.close': null;
  'motif.write': null;
  'lieu.accepter': null;
  'workspace.openExample': WorkspaceInfo;
  'workspace.open': WorkspaceInfo;
  'workspace.examine': WorkspaceInfo;
  'workspace.recover': WorkspaceInfo;
  'workspace.create': WorkspaceInfo;
  'fusion.lire': ContenuRecu;
  'fusion.preparer': FusionPreparee;
  'fusion.appliquer': FusionFaite;
  'fusion.gels': readonly Gel[];
  'fusion.comparer': VersionsComparees;
  'fusion.garder': FusionGardee;
  'fusion.gardees': readonly FusionGardee[];
  'fusion.reunion': ReunionDite;
  'fusion.tient': boolean;
  'fusion.reprendre': FusionPreparee;
  'fusion.oublier': null;
  'audit.lire': DossierLu;
  'audit.ecrire': DossierLu;
  'audit.tirer': Echantillon;
  'journal.lines': readonly JournalLine[];
  'audit.extrait': ExtraitEcrit;
  'paquet.ecrire': PaquetEcrit;
  'paquet.lire': PaquetLu;
  'paquet.dire': PaquetDit | null;
  'paquet.connus': AvantEnvoi;
  'paquet.boite': readonly PaquetEnBoite[];
  'workspace.copier': ExportDeFichier;
  'boite.lire': Boite;
  'boite.choisir': Boite;
  /** Full path. */
  'boite.chemin': string;
  'boite.oublier': Boite;
  'boite.deposer': PaquetEcrit;
  'workspace.verify': VerifyReport;
  'document.validate': ValidationReport;
  'evaluation.evaluer': Evaluation;
  'referentiel.list': readonly ReferentielSummary[];
  'referentiel.read': ReferentielView;
  'referentiel.rows': ReferentielRows;
  'referentiel.situation': Situation;
  'referentiel.ailleurs': readonly CompetenceAilleurs[];
  'grille.situation': Situation;
  'organismes.liste': RegistreServi;
  'organismes.fichier': FichierDuRegistre;
  'organismes.export': Pick<Exported, 'file' | 'sha256' | 'head'>;
  'habilitations.passer': Committed;
  'organismes.controles': readonly ConstatDuRegistre[];
  'organismes.echeances': readonly Echeance[];
  'organismes.aDeclarer': DeltaADeclarer;
  'organismes.declarer': Committed;
  'liste.situation': SituationDeListe;
  'liste.adopt': { readonly version: ListeVersion; readonly head: Anchor };
  'liste.versions': readonly ListeVersion[];
  'liste.lignes': RegistreAu;
  'liste.comparer': ListesComparees;
  'liste.comparerFichier': ListesComparees;
  'organismes.apercu': ApercuDOrganismes;
  'organismes.apercuFichier': ApercuDOrganismes;
  'organismes.accepter': { readonly apercu: ApercuDOrganismes; readonly committed: Committed | null };
  'organisme.read': OrganismeView;
  'personnes.lire': readonly PersonneLue[];
  'personnes.inscrire': Committed;
  /** Null: it was so already. */
  'personnes.changer': Committed | null;
  /** Null: they were so already; what was left of them in the backups is gone. */
  'personnes.effacer': Committed | null;
  'seances.lire': SeancesRows;
  'decisions.lire': Decisions;
  'decisions.export': Pick<Exported, 'file' | 'sha256' | 'head'>;
  'decisions.textes': readonly SujetDeVote[];
  'dossiers.lire': readonly DossiersDe[];
  'dossiers.joindre': Committed;
  'dossiers.piece': FichierDePiece;
  'grilles.list': readonly GrilleSummary[];
  'grilles.aAdopter': readonly GrilleAAdopter[];
  'grilles.valables': GrillesValables;
  'grille.versions': Pick<GrilleSummary, 'id' | 'intitule'> & {
    readonly versions: readonly VersionSummary[];
  };
  'grille.read': ExportedDocument;
  'recherche.run': SearchAnswer;
  'referentiel.controles': Controles;
  'referentiel.at': { readonly referentiel: Referentiel; readonly empreinte: string };
  'blocs.list': readonly BlocSummary[];
  'blocs.preview': BlocsPreview;
  /** Null: that state was there already. */
  'blocs.take': Committed | null;
  'relecture.ouvrir': Committed;
  'relecture.lire': RelectureLue;
  'relecture.tableau': PaperDocument;
  'relecture.export': Pick<Exported, 'file' | 'sha256' | 'head'>;
  'relecture.retirer': Committed;
  'gesture.commit': Committed;
  'gesture.undo': Committed;
  'gesture.redo': Committed;
  'import.list': ImportContent;
  'import.preview': ImportPreview;
  'import.accept': {
    readonly referentiel: string;
    readonly preview: ImportPreview;
    readonly committed: Committed | null;
  };
  'version.adopt': {
    readonly version: VersionSummary;
    readonly grilles: readonly GrilleVersion[];
    readonly head: Anchor;
  };
  'grille.adopt': { readonly version: GrilleVersion; readonly head: Anchor };
  'document.read': ExportedDocument;
  'document.export': Exported;
  'grille.export': Exported;
  'paper.read': PaperDocument;
  'note.read': NoteDeModification;
  'paper.comparaison': PaperDocument;
  'comparaison.export': Pick<Exported, 'file' | 'sha256' | 'head'>;
  'paper.grille': PaperDocument;
  'paper.attestation': PaperDocument;
  'paper.releve': PaperDocument;
  'paper.audit': PaperDocument;
  'document.compare': Comparaison;
  'document.compareFile': ComparaisonDeFichier;
  'journal.reversible': ReversibleGestures;
  'journal.entry': NamedEntry;
  'history.page': HistoryPage;
  'history.count': HistoryCount;
  'history.item': ItemHistory | null;
  'history.moment': Moment | null;
  'history.reprendre': Committed;
  'history.activity': Activity | null;
  'history.choices': HistoryChoices;
  'annuaire.etat': EtatAnnuaire | null;
  'annuaire.importer': EtatAnnuaire;
  'annuaire.chercher': OrganismesTrouves;
  'annuaire.trouver': readonly OrganismePublic[];
  'annuaire.confronter': Confrontation;
  'annuaire.oublier': null;
}

export type Response<C extends Channel> = Responses[C];
