import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { texts } from '../../shared/i18n/window.ts';
import { Button } from './Button.tsx';
import { useOneAtATime } from './useOneAtATime.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `alert`: a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
  /** Nothing typed is lost by a click beside it. */
  readonly isDismissable?: boolean;
  /** `whole`: as large as the window allows, for what is worked on in it. */
  readonly size?: 'small' | 'large' | 'whole';
  readonly children: ReactNode;
}

/** A window in the window, with the focus kept inside; Escape closes it. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, role = 'dialog', isDismissable = false, size = 'small', children } = props;
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons that ends a dialog: what gives up first, what does it last. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}

interface ConfirmationProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly isDanger?: boolean;
  readonly children: ReactNode;
}

/** Asks before something large is done. */
export function Confirmation(props: ConfirmationProps) {
  const confirm = useOneAtATime(() => {
    props.onConfirm();
    props.onClose();
  });
  return (
    <Dialog role="alertdialog" title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <div>{props.children}</div>
      <DialogButtons>
        <Button onPress={props.onClose}>{texts.dialog.cancel}</Button>
        <Button variant={props.isDanger === true ? 'danger' : 'primary'} onPress={() => void confirm()}>
          {props.confirm}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
