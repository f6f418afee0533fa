import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice without a screen: what a reader’s own would make of a document. */

const bySystem = spawnSync('soffice', ['--version'], { encoding: 'utf8', timeout: 60_000 });

/** Debian’s « nogui » packages convert documents, but have none of the windows through which a macro accepts changes: asked to, it dies. */
function isWithoutWindows(): boolean {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((file) => existsSync(file));
  if (found === undefined) return false;
  const windows = join(dirname(realpathSync(found)), '../share/config/soffice.cfg/modules/swriter/ui');
  return existsSync(windows) && readdirSync(windows).length === 0;
}

function obstacle(): string | undefined {
  if (bySystem.status !== 0) return 'LibreOffice (soffice) n’est pas installé';
  return isWithoutWindows()
    ? 'LibreOffice est installé sans ses fenêtres (paquets «\u00a0nogui\u00a0»)'
    : undefined;
}

/** Why it cannot be asked; undefined when it can. */
export const officeObstacle: string | undefined = obstacle();

/** Asks for each line « command source target » of a file, and writes what becomes of the source as Word has it. */
const macro = `
Sub Resolve(list As String)
  Dim handle As Integer, asked As String, parts, dispatcher, text
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim word(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  word(0).Name = "FilterName" : word(0).Value = "MS Word 2007 XML"
  handle = FreeFile
  Open list For Input As #handle
  Do While Not EOF(handle)
    Line Input #handle, asked
    parts = Split(asked, " ")
    text = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, hidden())
    If parts(0) <> "keep" Then
      dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
      dispatcher.executeDispatch(text.CurrentController.Frame, ".uno:" & parts(0) & "AllTrackedChanges", "", 0, Array())
    End If
    text.storeToURL(parts(2), word())
    text.close(True)
  Loop
  Close #handle
End Sub
`;

const xml = (root: string, name: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n${body}`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const office = (folder: string, ...asked: readonly string[]): void => {
  const options = [
    '--headless',
    '--norestore',
    `-env:UserInstallation=${pathToFileURL(folder).href}`,
    ...asked,
  ];
  execFileSync('soffice', options, { timeout: 600_000, stdio: 'pipe' });
};

/** A user’s folder of its own, which holds the macro: put there once it is made, since LibreOffice makes it whole. */
function makeProfile(folder: string): void {
  office(folder, '--terminate_after_init');
  const standard = join(folder, 'user', 'basic', 'Standard');
  const elements = `<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Essai"/></library:library>`;
  const module = `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Essai" script:language="StarBasic">${escaped(macro)}</script:module>`;
  writeFileSync(join(standard, 'script.xlb'), xml('library:library', 'library', elements));
  writeFileSync(join(standard, 'Essai.xba'), xml('script:module', 'module', module));
}

export interface Asked {
  /** `keep`: written again as it is read. */
  readonly command: 'Accept' | 'Reject' | 'keep';
  readonly source: string;
  readonly target: string;
}

/** All of them in one start, which takes most of the time. */
export function resolveInOffice(asked: readonly Asked[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'paritaire-office-'));
  try {
    makeProfile(folder);
    const list = join(folder, 'liste');
    writeFileSync(
      list,
      asked
        .map(
          ({ command, source, target }) =>
            `${command} ${pathToFileURL(source).href} ${pathToFileURL(target).href}`,
        )
        .join('\n'),
    );
    office(folder, `macro:///Standard.Essai.Resolve("${pathToFileURL(list).href}")`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
