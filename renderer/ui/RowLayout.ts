import type { Key } from 'react-aria-components';
import { ListLayout, Rect } from 'react-aria-components/Virtualizer';

/**
 * Rows below one another, of which those in sight are drawn, and the one that has the focus wherever it stands.
 *
 * React Aria lays out the part of a list that it was asked for, and takes it for the whole once it is as large, margins included: a row
 * outside of it was then never drawn, and Home, End and the arrows led nowhere (adobe/react-spectrum#10129).
 */
export class RowLayout<T> extends ListLayout<T> {
  protected override layoutIfNeeded(rect: Rect): void {
    super.layoutIfNeeded(rect);
    if (!this.#isWhole() && !this.#persisted().every((key) => this.#isLaidOut(key))) this.#layOutAll();
  }

  #isWhole(): boolean {
    return this.requestedRect.y === 0 && this.requestedRect.maxY >= this.contentSize.height;
  }

  /** The row that has the focus, if it still exists. */
  #persisted(): readonly Key[] {
    const exists = (key: Key): boolean => (this.lastCollection?.getItem(key) ?? null) !== null;
    return [...(this.virtualizer?.persistedKeys ?? [])].filter(exists);
  }

  #isLaidOut(row: Key): boolean {
    return this.rootNodes.some(({ layoutInfo }) => layoutInfo.key === row);
  }

  #layOutAll(): void {
    const { maxX } = this.requestedRect;
    this.requestedRect = new Rect(0, 0, maxX, Infinity);
    this.rootNodes = this.buildCollection();
    this.requestedRect = new Rect(0, 0, maxX, this.contentSize.height);
  }
}
