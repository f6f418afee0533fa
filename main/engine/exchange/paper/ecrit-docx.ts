import {
  HeadingLevel,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Ecrit, Piece } from '../../../../shared/paper/ecrit.ts';
import { bulleted, portraitWidth, small, usableWidth, wordDocument } from './word-document.ts';

/** Line breaks that people wrote are breaks of the same paragraph. */
const runs = (
  texte: string,
  look: { readonly bold?: boolean } & Partial<typeof small> = {},
): readonly TextRun[] =>
  texte.split('\n').map((text, i) => new TextRun({ ...look, text, ...(i === 0 ? {} : { break: 1 }) }));

type Look = Parameters<typeof runs>[1];

const paragraph = (texte: string, look: Look = {}): Paragraph =>
  new Paragraph({ spacing: { before: 40, after: 60 }, children: runs(texte, look) });

/** Room to sign in, in twentieths of a point. */
const room = { height: { value: 620, rule: HeightRule.ATLEAST } } as const;

function tableau(
  { colonnes, lignes, estASigner = false }: Extract<Piece, { readonly kind: 'tableau' }>,
  width: number,
): Table {
  const widths = colonnes.map(({ largeur }) => Math.round((width * largeur) / 100));
  const cell = (texte: string, i: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'EEF1F4' } } : {}),
      children: [paragraph(texte, { bold: isHead })],
    });
  const row = (textes: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(estASigner && !isHead ? room : {}),
      children: textes.map((texte, i) => cell(texte, i, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    rows: [
      row(
        colonnes.map(({ titre }) => titre),
        true,
      ),
      ...lignes.map((textes) => row(textes, false)),
    ],
  });
}

const looks = { simple: {}, fort: { bold: true }, discret: small } as const;

function piece(one: Piece, width: number): readonly (Paragraph | Table)[] {
  switch (one.kind) {
    case 'titre':
      return [
        new Paragraph({
          heading: one.niveau === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 280, after: 100 },
          children: runs(one.texte),
        }),
      ];
    case 'texte':
      return [paragraph(one.texte, looks[one.look ?? 'simple'])];
    case 'liste':
      return one.lignes.map((ligne) => new Paragraph({ ...bulleted, children: runs(ligne) }));
    case 'tableau':
      return [tableau(one, width)];
  }
}

/** The same document as its page to be printed, for Word. */
export function ecritDocx({ title, facts, anchors, edge, layout, pieces }: Ecrit): Promise<Buffer> {
  const width = layout === 'paysage' ? usableWidth : portraitWidth;
  return wordDocument({
    title,
    edge,
    layout,
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
      ...facts.map((fact) => paragraph(fact, { bold: true })),
      ...anchors.map((text) => new Paragraph({ children: [new TextRun({ text, ...small })] })),
      ...pieces.flatMap((one) => piece(one, width)),
    ],
  });
}
