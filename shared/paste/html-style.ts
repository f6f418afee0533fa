export type Attributes = Readonly<Record<string, string>>;

/** What the style attribute of a word processor says that bears on the text. */
export interface Style {
  readonly isHidden: boolean;
  /** Depth of a list item that Word writes as a paragraph; 0: it is none. */
  readonly listLevel: number;
  /** The bullet or the number that Word writes at the head of such a paragraph. */
  readonly isListMark: boolean;
}

const none: Style = { isHidden: false, listLevel: 0, isListMark: false };

/** « mso-list:l0 level2 lfo1 »; « mso-list:Ignore » for the mark itself, « mso-list:none » for no list. */
export function styleOf(attributes: Attributes): Style {
  const style = attributes['style'];
  const isHidden = 'hidden' in attributes;
  if (style === undefined) return isHidden ? { ...none, isHidden } : none;
  const level = /mso-list:[^;]*?\blevel(\d)/i.exec(style)?.[1];
  return {
    isHidden:
      isHidden || /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i.test(style),
    listLevel: level === undefined ? 0 : Number(level),
    isListMark: /mso-list\s*:\s*ignore/i.test(style),
  };
}

/** Reference marks and the texts they lead to are not of the document's text: comments of Word, marks of its notes. */
export function isMark(attributes: Attributes): boolean {
  const style = attributes['style'] ?? '';
  if (/mso-element:\s*comment|mso-special-character:\s*comment/i.test(style)) return true;
  return /(?:^|\s)(?:msocomanchor|MsoCommentReference|msocomoff|comment-indicator)(?:\s|$)/i.test(
    attributes['class'] ?? '',
  );
}
