import { BrowserWindow } from 'electron';
import { PAGE_ORIGIN } from './page-scheme.ts';
import { offerPage, withdrawPage } from './printed-pages.ts';

/** A paper as a tagged PDF: a page without scripts, shown to nobody, is printed as its own style says. */
export async function printToPdf(octets: Uint8Array): Promise<Buffer> {
  const path = offerPage(octets);
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
    });
  } finally {
    withdrawPage(path);
    window.destroy();
  }
}
