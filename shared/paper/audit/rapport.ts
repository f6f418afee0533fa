import type { DossierLu } from '../../contract/answers/audit.ts';
import type { JournalLine } from '../../contract/answers/journal.ts';
import type { VerifyReport } from '../../contract/answers/workspace.ts';
import type { Constat, Echantillon, Marque } from '../../contract/audit.ts';
import type { Provenance } from '../../generated/document.ts';
import { audit as said } from '../../i18n/fr/audit.ts';
import { gestureSaid, referentielSaid } from '../../i18n/fr/gesture-said.ts';
import { signatures, texte, titre, type Ecrit, type Piece } from '../ecrit.ts';

/** All that a report says, read at the time it is made. */
export interface DonneesDuRapport {
  readonly lu: DossierLu;
  readonly verification: VerifyReport;
  /** Rows that the audit speaks of, as the journal says them now; one that is gone is not there. */
  readonly lignes: ReadonlyMap<number, JournalLine>;
  readonly cpne: string;
  readonly logiciel: Provenance['logiciel'];
  /** Who or what an identifier is. */
  readonly nommer: (id: string) => string;
}

const { rapport, lignes: titres } = said;

function verifie(report: VerifyReport): readonly Piece[] {
  const { findings, head } = report;
  const tete = head === null ? [] : [texte(rapport.tete(head.seq, head.hash))];
  return [
    titre(rapport.verifie),
    { kind: 'liste', lignes: rapport.comment },
    ...(findings.length === 0
      ? [texte(rapport.intact(report))]
      : [
          texte(rapport.altere(findings.length)),
          { kind: 'liste', lignes: findings.map(({ message }) => message) } as const,
        ]),
    ...tete,
    texte(rapport.limite),
  ];
}

function tire(
  echantillon: Echantillon | null,
  marques: ReadonlyMap<number, Marque>,
  nommer: DonneesDuRapport['nommer'],
): readonly Piece[] {
  if (echantillon === null) return [titre(said.echantillon.title), texte(said.echantillon.aucun)];
  const { tirage, population, lignes, tete } = echantillon;
  const examinees = lignes.filter(({ seq }) => marques.get(seq)?.examinee === true).length;
  const dits = said.criteres(tirage.criteres, nommer);
  return [
    titre(said.echantillon.title),
    texte(said.echantillon.dit(lignes.length, population, tirage.graine, dits)),
    texte(said.echantillon.explication),
    texte(rapport.tete(tete.seq, tete.hash)),
    texte(said.echantillon.avance(examinees, lignes.length)),
  ];
}

const constatDit = ({ titre: nom, texte: dit, importance, lignes }: Constat): readonly string[] => [
  said.importances[importance],
  nom,
  [dit, lignes.length === 0 ? '' : said.constats.lignesDites(lignes)]
    .filter((part) => part !== '')
    .join('\n'),
];

function constate(constats: readonly Constat[]): readonly Piece[] {
  if (constats.length === 0) return [titre(said.constats.title), texte(said.constats.aucun)];
  return [
    titre(said.constats.title),
    {
      kind: 'tableau',
      colonnes: [
        { titre: said.constats.importance, largeur: 16 },
        { titre: said.constats.titre, largeur: 28 },
        { titre: said.constats.texte, largeur: 56 },
      ],
      lignes: constats.map(constatDit),
    },
  ];
}

function ligneDite(line: JournalLine | undefined): string {
  if (line === undefined) return '';
  const where = referentielSaid(line);
  return [gestureSaid(line), where, rapport.quand(line.at, line.author.nom)]
    .filter((part) => part !== '')
    .join('\n');
}

/** Rows of the sample, and others that were examined or noted. */
function examine(
  { lu: { dossier }, lignes }: DonneesDuRapport,
  marques: ReadonlyMap<number, Marque>,
): readonly Piece[] {
  const seqs = [
    ...new Set([...(dossier.echantillon?.lignes ?? []).map(({ seq }) => seq), ...marques.keys()]),
  ];
  if (seqs.length === 0) return [];
  return [
    titre(titres.label),
    {
      kind: 'tableau',
      colonnes: [
        { titre: titres.ligne, largeur: 9 },
        { titre: titres.geste, largeur: 48 },
        { titre: titres.examinee, largeur: 12 },
        { titre: titres.note, largeur: 31 },
      ],
      lignes: seqs
        .toSorted((a, b) => a - b)
        .map((seq) => {
          const marque = marques.get(seq);
          return [
            String(seq),
            ligneDite(lignes.get(seq)),
            marque?.examinee === true ? titres.oui : titres.non,
            marque?.note ?? '',
          ];
        }),
    },
  ];
}

/** The audit, as it is handed over: what was read and verified, and how, the sample, the findings, the rows. */
export function rapportDAudit(donnees: DonneesDuRapport): Ecrit {
  const { lu, verification, cpne, logiciel, nommer } = donnees;
  const { dossier, sha256, luLe, changees } = lu;
  const { fichier, auditeur, ouvertLe, marques, constats, echantillon } = dossier;
  const par = new Map(marques.map((marque) => [marque.seq, marque]));
  const alertes = [
    ...(sha256 === fichier.sha256 ? [] : [said.autreFichier]),
    ...(changees.length === 0 ? [] : [said.changees(changees)]),
  ];
  return {
    title: rapport.title,
    facts: [cpne, rapport.ouvert(auditeur, ouvertLe), ...alertes],
    anchors: [...rapport.ancres(fichier, sha256, luLe), rapport.logiciel(logiciel.nom, logiciel.version)],
    edge: [rapport.edge(fichier.nom), cpne],
    layout: 'portrait',
    pieces: [
      ...verifie(verification),
      ...constate(constats),
      ...tire(echantillon, par, nommer),
      ...examine(donnees, par),
      signatures([rapport.signataire]),
    ],
  };
}
