import { BrowserWindow } from 'electron';
import type { PaperDocument } from '../../shared/contract/answers/document.ts';
import { paper } from '../../shared/i18n/fr/paper.ts';
import { PAGE_ORIGIN } from './page-scheme.ts';
import { offerPage, withdrawPage } from './printed-pages.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const oneLine = 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap';

/** Chromium draws it apart from the page: nothing of the page's style reaches it. */
function footer({ title, version, mark }: PaperDocument): string {
  const page = `${paper.page} <span class="pageNumber"></span> ${paper.of} <span class="totalPages"></span>`;
  const lines = [
    `<div style="display: flex"><span style="${oneLine}">${escaped(title)}</span><span style="white-space: nowrap">&nbsp;— ${escaped(version)}</span></div>`,
    `<div style="${oneLine}">${escaped(mark)}</div>`,
  ];
  return `<div style="font: 7pt sans-serif; color: #48525c; width: 100%; margin: 0 12mm; display: flex; gap: 8mm; justify-content: space-between"><div style="min-width: 0">${lines.join('')}</div><span style="white-space: nowrap">${page}</span></div>`;
}

/** The paper as a tagged PDF, A4 landscape: a page without scripts, shown to nobody, is printed. */
export async function printToPdf(document: PaperDocument): Promise<Buffer> {
  const path = offerPage(document.octets);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadURL(`${PAGE_ORIGIN}${path}`);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(document),
    });
  } finally {
    withdrawPage(path);
    window.destroy();
  }
}
