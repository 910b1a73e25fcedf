// Now, or beside another design: as it was, an example, or any file.
import { ActionIcon, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#app/host/contract.ts';
import { useHost } from '../host/use-host.ts';
import { useDesign } from '../store/design-store.ts';
import styles from './CompareControl.module.css';
import {
  compareWithExample,
  compareWithFile,
  compareWithOpened,
  compareWithSaved,
} from './choose-against.ts';
import { useScorecard } from './scorecard-store.ts';

type Shown = 'now' | 'compared';

export function CompareControl() {
  const host = useHost();
  const { against, comparing, update } = useScorecard();
  const saved = useDesign((state) => state.saved !== undefined);
  const [examples, setExamples] = useState<Output<'designs.examples'>>([]);

  const listExamples = (): void => {
    if (examples.length > 0) return;
    void host.call('designs.examples', undefined).then((listed) => {
      if (listed.ok) setExamples(listed.value);
    });
  };
  const choose = (shown: Shown): void => {
    if (shown === 'now') update({ comparing: false });
    else if (against) update({ comparing: true });
    else compareWithOpened();
  };

  return (
    <div className={styles.control}>
      <SegmentedControl<Shown>
        aria-label="What is shown"
        data={[
          { value: 'now', label: 'Now' },
          { value: 'compared', label: <Label text={against?.label ?? 'Since opened'} /> },
        ]}
        value={comparing ? 'compared' : 'now'}
        onChange={choose}
      />
      <Menu position="bottom-end" onOpen={listExamples}>
        <Menu.Target>
          <Tooltip label="Compare with…">
            <ActionIcon size={20} aria-label="Compare with…">
              <ChevronDown size={14} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Compare with</Menu.Label>
          <Menu.Item onClick={compareWithOpened}>The design as it was opened</Menu.Item>
          <Menu.Item disabled={!saved} onClick={compareWithSaved}>
            The design as it was saved
          </Menu.Item>
          <Menu.Item onClick={() => void compareWithFile(host)}>Another file…</Menu.Item>
          <Menu.Divider />
          <Menu.Label>Examples</Menu.Label>
          {examples.map(({ name, title }) => (
            <Menu.Item key={name} onClick={() => void compareWithExample(host, name, title)}>
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

const Label = ({ text }: { readonly text: string }) => (
  <span className={styles.label} title={text}>
    {text}
  </span>
);
