import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ICommentsOptions,
  type Table,
} from 'docx';
import { paper } from '../../../../shared/i18n/fr/paper.ts';
import type { PaperEdge } from '../../../../shared/paper/page.ts';

/** Twentieths of a point. A4 and its margins. */
const page = { long: 16_838, short: 11_906, margin: 720 } as const;

/** Between the margins of a sheet that lies on its side. */
export const usableWidth = page.long - 2 * page.margin;

/** The same of one that stands. */
export const portraitWidth = page.short - 2 * page.margin;

/** What is small and set back: at the edge of a sheet, of what a text can be held against. */
export const small = { size: 16, color: '48525C' } as const;

/** A list of more than one. */
export const bulleted = { numbering: { reference: 'puces', level: 0 } } as const;

function pageEdges(edge: PaperEdge) {
  return {
    headers: {
      default: new Header({
        children: edge.map((text) => new Paragraph({ children: [new TextRun({ text, ...small })] })),
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new TextRun({ children: [`${paper.page} `, PageNumber.CURRENT], ...small }),
              new TextRun({ children: [` ${paper.of} `, PageNumber.TOTAL_PAGES], ...small }),
            ],
          }),
        ],
      }),
    },
  };
}

interface WordDocument {
  readonly title: string;
  readonly edge: PaperEdge;
  readonly layout: 'portrait' | 'paysage';
  readonly children: readonly (Paragraph | Table)[];
  readonly comments?: ICommentsOptions;
}

/** A Word document, A4: what stands at the edge of each sheet, and one list style. It ends with an empty paragraph, which Word wants after a table. */
export function wordDocument({ title, edge, layout, children, comments }: WordDocument): Promise<Buffer> {
  const { margin } = page;
  const orientation = layout === 'paysage' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const document = new Document({
    title,
    creator: 'Paritaire',
    lastModifiedBy: 'Paritaire',
    ...(comments === undefined ? {} : { comments }),
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
            size: { width: page.short, height: page.long, orientation },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        ...pageEdges(edge),
        children: [...children, new Paragraph({})],
      },
    ],
  });
  return Packer.toBuffer(document);
}
