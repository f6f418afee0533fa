import type { ReactNode } from 'react';
import type { Token, Tokens as Kinds } from 'marked';
import { pictureAt } from './pages.ts';
import styles from './Guide.module.css';

/** Text of the guide as elements: what it does not use (HTML, links out) is shown as plain text, never as markup. */
export function Tokens({ tokens }: { readonly tokens: readonly Token[] }) {
  return tokens.map((token, index) => <Shown key={index} token={token} />);
}

const inside = ({ tokens }: { readonly tokens?: readonly Token[] | undefined }): ReactNode => (
  <Tokens tokens={tokens ?? []} />
);

function Shown({ token }: { readonly token: Token }): ReactNode {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return <h4 className={styles.part}>{inside(token)}</h4>;
    case 'paragraph':
      return <p>{inside(token)}</p>;
    case 'list':
      return <List list={token as Kinds.List} />;
    case 'strong':
      return <strong>{inside(token)}</strong>;
    case 'em':
      return <em>{inside(token)}</em>;
    case 'codespan':
      return <kbd className={styles.key}>{(token as Kinds.Codespan).text}</kbd>;
    case 'image':
      return <Picture image={token as Kinds.Image} />;
    case 'text':
      return (token as Kinds.Text).tokens === undefined ? (token as Kinds.Text).text : inside(token);
    default:
      return token.raw;
  }
}

function List({ list: { ordered, items } }: { readonly list: Kinds.List }) {
  const Kind = ordered ? 'ol' : 'ul';
  return (
    <Kind className={styles.list}>
      {items.map((item, index) => (
        <li key={index}>
          <Tokens tokens={item.tokens} />
        </li>
      ))}
    </Kind>
  );
}

function Picture({ image: { href, text } }: { readonly image: Kinds.Image }) {
  const source = pictureAt(href);
  return source === undefined ? null : <img className={styles.picture} src={source} alt={text} />;
}
