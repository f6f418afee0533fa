import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { colonnesDeRegistre } from '../../../../shared/organisme/colonnes.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import button from '../../../ui/Button.module.css';
import { DownArrow } from '../../../ui/DownArrow.tsx';
import field from '../../../ui/field.module.css';
import { Tick } from '../../../ui/Tick.tsx';
import { useVue } from './registre.ts';
import styles from './Registre.module.css';

const said = texts.organismes.registre;

/** Which columns are seen, in their order; the name of the body always is. */
export function ColonnesMenu() {
  const [{ colonnes }, voir] = useVue();
  const autres = colonnesDeRegistre.filter((colonne) => colonne !== 'denomination');
  return (
    <MenuTrigger>
      <Button className={`${button.button} ${button.quiet}`}>
        {said.colonnesMenu}
        <DownArrow />
      </Button>
      <Popover className={field.popover ?? ''}>
        <Menu
          aria-label={said.colonnesMenu}
          className={field.options ?? ''}
          selectionMode="multiple"
          selectedKeys={colonnes}
          onSelectionChange={(keys) => {
            const voulues = colonnesDeRegistre.filter(
              (colonne) => colonne === 'denomination' || keys === 'all' || keys.has(colonne),
            );
            voir({ colonnes: voulues });
          }}
        >
          {autres.map((colonne) => (
            <MenuItem key={colonne} id={colonne} className={`${field.option} ${styles.colonne}`}>
              {({ isSelected }) => (
                <>
                  <span aria-hidden="true" className={styles.coche}>
                    {isSelected && <Tick />}
                  </span>
                  {said.colonnes[colonne]}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
