import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import styles from './TabBar.module.css';

interface TabBarProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: K; readonly label: string; readonly panel: ReactNode }[];
  readonly chosen: K;
  readonly onChange: (tab: K) => void;
  /** What is said of the whole, on the line of the tabs. */
  readonly aside?: ReactNode;
}

/** A few panels, one in sight; the panel takes the height that is left. */
export function TabBar<K extends string>({ label, tabs, chosen, onChange, aside }: TabBarProps<K>) {
  return (
    <Tabs
      className={styles.tabs ?? ''}
      selectedKey={chosen}
      onSelectionChange={(key) => {
        const next = tabs.find(({ id }) => id === key);
        if (next !== undefined) onChange(next.id);
      }}
    >
      <div className={styles.line}>
        <TabList aria-label={label} className={styles.list ?? ''}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {aside}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.panel}
        </TabPanel>
      ))}
    </Tabs>
  );
}
