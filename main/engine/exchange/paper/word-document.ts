import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import { paper } from '../../../../shared/i18n/fr/paper.ts';
import type { PaperEdge } from '../../../../shared/paper/page.ts';

/** Twentieths of a point. A4 and its margins. */
const page = { long: 16_838, short: 11_906, margin: 720 } as const;

/** Between the margins of a sheet that lies on its side. */
export const usableWidth = page.long - 2 * page.margin;

/** What is small and set back: at the edge of a sheet, of what a text can be held against. */
export const small = { size: 16, color: '48525C' } as const;

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
}

/** A Word document, A4: what stands at the edge of each sheet. It ends with an empty paragraph, which Word wants after a table. */
export function wordDocument({ title, edge, layout, children }: WordDocument): Promise<Buffer> {
  const { margin } = page;
  const orientation = layout === 'paysage' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const document = new Document({
    title,
    creator: 'Paritaire',
    lastModifiedBy: 'Paritaire',
    styles: {
      default: { document: { run: { font: 'Calibri', size: 19, language: { value: 'fr-FR' } } } },
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
