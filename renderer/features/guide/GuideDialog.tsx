import { useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { guidePages } from './pages.ts';
import { Tokens } from './Tokens.tsx';
import styles from './Guide.module.css';

/** The user's guide, a page at a time. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const [index, setIndex] = useState(0);
  const page = guidePages[index];
  return (
    <Dialog title={texts.guide.title} isOpen onClose={onClose} size="large" isDismissable>
      <div className={styles.guide}>
        <nav aria-label={texts.guide.pages}>
          <ol className={styles.pages}>
            {guidePages.map(({ id, title }, i) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.entry}
                  aria-current={i === index ? 'page' : undefined}
                  onClick={() => setIndex(i)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        {page !== undefined && (
          <article key={page.id} className={styles.page} aria-labelledby="guide-page">
            <h3 id="guide-page" className={styles.title}>
              {page.title}
            </h3>
            <Tokens tokens={page.tokens} />
          </article>
        )}
      </div>
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.close}</Button>
      </DialogButtons>
    </Dialog>
  );
}
