import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { paper } from '../../../../shared/i18n/fr/paper.ts';
import type { PaperHeading } from '../../../../shared/paper/heading.ts';
import type { PaperLine } from '../../../../shared/paper/markup.ts';
import type {
  ActiviteBand,
  AnnexeSheet,
  RaceBand,
  RaceRow,
  RaceSheet,
} from '../../../../shared/paper/race.ts';

/** Twentieths of a point. A4 landscape without its margins. */
const page = { width: 16_838, height: 11_906, margin: 720 } as const;
const usable = page.width - 2 * page.margin;
const widths = { activites: [34, 66], race: [17, 31, 24, 28], annexe: [24, 76] } as const;

const columnWidths = (percents: readonly number[]): number[] =>
  percents.map((percent) => Math.round((usable * percent) / 100));

/** Line breaks that people wrote are breaks of the same paragraph. */
function runs({ code, texte }: PaperLine): TextRun[] {
  const pieces = texte.split('\n').map((text, i) => new TextRun({ text, ...(i === 0 ? {} : { break: 1 }) }));
  return code === '' ? pieces : [new TextRun({ text: `${code} `, bold: true }), ...pieces];
}

const paragraphs = (lines: readonly PaperLine[]): Paragraph[] =>
  lines.length === 0
    ? [new Paragraph({})]
    : lines.map(
        (line) =>
          new Paragraph({
            children: runs(line),
            ...(lines.length > 1 ? { numbering: { reference: 'puces', level: 0 } } : {}),
          }),
      );

interface Shade {
  readonly fill: string;
}

function cell(children: Paragraph[], width: number, shade?: Shade): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(shade === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade.fill } }),
  });
}

const headRow = (titles: readonly string[], sizes: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map((text, i) =>
      cell([new Paragraph({ children: [new TextRun({ text, bold: true })] })], sizes[i] ?? 0, {
        fill: 'EEF1F4',
      }),
    ),
  });

function table(
  percents: readonly number[],
  titles: readonly string[],
  rows: readonly Paragraph[][][],
): Table {
  const sizes = columnWidths(percents);
  return new Table({
    width: { size: usable, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: sizes,
    rows: [
      headRow(titles, sizes),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((children, i) => cell(children, sizes[i] ?? 0)),
          }),
      ),
    ],
  });
}

const activiteCells = ({ code, texte, description, taches }: ActiviteBand): Paragraph[][] => [
  [
    ...paragraphs([{ code, texte }]),
    ...(description === '' ? [] : paragraphs([{ code: '', texte: description }])),
  ],
  paragraphs(taches.map((tache) => ({ code: '', texte: tache }))),
];

const raceCells = ({ activites, competence, modalites, criteres }: RaceRow): Paragraph[][] => [
  paragraphs(activites),
  paragraphs([competence]),
  paragraphs(modalites),
  paragraphs(criteres),
];

function bandBlocks({ code, texte, rows, autres }: RaceBand): (Paragraph | Table)[] {
  const { columns } = paper;
  const titles = [columns.activites, columns.competence, columns.modalites, columns.criteres];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      keepNext: true,
      children: runs({ code, texte }),
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'DFE8F2' },
      spacing: { before: 240, after: 60 },
    }),
    table(widths.race, titles, rows.map(raceCells)),
    ...(autres.length === 0 ? [] : [plain(`${paper.autres} :`), ...paragraphs(autres)]),
  ];
}

const annexeBlocks = ({ cpne, lignes }: AnnexeSheet): (Paragraph | Table)[] => [
  title(paper.annexeDe(cpne)),
  lignes.length === 0
    ? plain(paper.noAnnexe)
    : table(
        widths.annexe,
        [paper.rubrique, paper.texte],
        lignes.map(({ code, texte }) => [
          paragraphs([{ code: '', texte: code }]),
          paragraphs([{ code: '', texte }]),
        ]),
      ),
];

const plain = (text: string): Paragraph => new Paragraph({ text });
const title = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, text, spacing: { before: 360, after: 120 } });

function headingBlocks({ intitule, facts, version, empreinte, tete }: PaperHeading): Paragraph[] {
  const small = (text: string): Paragraph =>
    new Paragraph({ children: [new TextRun({ text, size: 16, color: '48525C' })] });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: intitule }),
    ...[...facts, version].map((text) => new Paragraph({ children: [new TextRun({ text, bold: true })] })),
    small(empreinte),
    small(tete),
  ];
}

function pageEdges({ intitule, version, mark }: PaperHeading) {
  const grey = { size: 16, color: '48525C' } as const;
  return {
    headers: {
      default: new Header({
        children: [`${intitule} — ${version}`, mark].map(
          (text) => new Paragraph({ children: [new TextRun({ text, ...grey })] }),
        ),
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new TextRun({ children: [`${paper.page} `, PageNumber.CURRENT], ...grey }),
              new TextRun({ children: [` ${paper.of} `, PageNumber.TOTAL_PAGES], ...grey }),
            ],
          }),
        ],
      }),
    },
  };
}

/** The référentiel as a Word document, A4 landscape: real tables, header rows repeated, headings for navigation. */
export async function raceDocx(heading: PaperHeading, sheet: RaceSheet): Promise<Buffer> {
  const document = new Document({
    title: heading.intitule,
    creator: 'Paritaire',
    lastModifiedBy: 'Paritaire',
    styles: {
      default: { document: { run: { font: 'Calibri', size: 19, language: { value: 'fr-FR' } } } },
    },
    numbering: {
      config: [
        {
          reference: 'puces',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 200, hanging: 200 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sheet itself: it wants the sizes of the portrait one.
            size: { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        ...pageEdges(heading),
        children: [
          ...headingBlocks(heading),
          title(paper.activites),
          ...(sheet.activites.length === 0
            ? [plain(paper.noActivite)]
            : [table(widths.activites, [paper.activite, paper.taches], sheet.activites.map(activiteCells))]),
          title(paper.competences),
          ...(sheet.bandes.length === 0 ? [plain(paper.noCompetence)] : sheet.bandes.flatMap(bandBlocks)),
          ...sheet.annexes.flatMap(annexeBlocks),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
