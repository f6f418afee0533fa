import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that PARITAIRE_CHROMIUM names, else the system's, else the one that npm brought (Linux x64). */
async function executable(): Promise<string> {
  const named = process.env['PARITAIRE_CHROMIUM'];
  if (named !== undefined) return named;
  return SYSTEM_BROWSERS.find((file) => existsSync(file)) ?? (await sparticuz.executablePath());
}

/** A real Chromium; as root, and in most containers, its own sandbox cannot start. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox', '--headless=shell'],
    // Where no locale is said, as in most containers, Chromium finds no file whose name has an accent.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}
