import { app, Menu, type BrowserWindow } from 'electron';
import type { HostActions } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { frontWindow } from './window.ts';

type Said = HostActions['sayHistory']['request'];

const nothing: Said = { undo: null, redo: null };

/** What each window has said that its undo and redo come to. */
const saidBy = new WeakMap<BrowserWindow, Said>();

/** An ampersand in a menu underlines what follows. */
const literally = (label: string): string => label.replaceAll('&', '&&');

function show(said: Said): void {
  const menu = Menu.getApplicationMenu();
  for (const id of ['undo', 'redo'] as const) {
    const item = menu?.getMenuItemById(id);
    if (item === null || item === undefined) continue;
    item.label = literally(said[id] ?? texts.commands.labels[id]);
    item.enabled = said[id] !== null;
  }
}

/** A window says what its undo and redo come to: the menu shows it while that window is at work. */
export function sayHistory(window: BrowserWindow, said: Said): void {
  saidBy.set(window, said);
  if (window === frontWindow()) show(said);
}

/** From then on the one menu of all windows follows whoever comes to the front. */
export function followHistory(): void {
  show(nothing);
  app.on('browser-window-focus', (_event, window) => show(saidBy.get(window) ?? nothing));
}
