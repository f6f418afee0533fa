import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { DownArrow } from './DownArrow.tsx';
import styles from './field.module.css';
import button from './Button.module.css';

export interface MenuAction<K extends string> {
  readonly id: K;
  readonly label: string;
  readonly isDisabled?: boolean;
}

interface MenuButtonProps<K extends string> {
  /** Name of the menu; what is seen on the button when nothing else is given. */
  readonly label: string;
  readonly children?: ReactNode;
  readonly actions: readonly MenuAction<K>[];
  readonly onAction: (id: K) => void;
  readonly variant?: 'plain' | 'quiet' | 'warning';
  readonly isDisabled?: boolean;
}

/** A button that opens a list of things to do. */
export function MenuButton<K extends string>(props: MenuButtonProps<K>) {
  const { label, children, actions, onAction, variant = 'plain' } = props;
  return (
    <MenuTrigger>
      <Button
        {...(children === undefined ? {} : { 'aria-label': label })}
        isDisabled={props.isDisabled ?? false}
        className={`${button.button} ${button[variant]}`}
      >
        {children ?? label}
        {children === undefined && <DownArrow />}
      </Button>
      <Popover className={styles.popover ?? ''}>
        <Menu
          aria-label={label}
          className={styles.options ?? ''}
          items={actions}
          onAction={(key) => {
            const chosen = actions.find(({ id }) => id === key);
            if (chosen !== undefined) onAction(chosen.id);
          }}
        >
          {(action) => (
            <MenuItem className={styles.option ?? ''} isDisabled={action.isDisabled ?? false}>
              {action.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
