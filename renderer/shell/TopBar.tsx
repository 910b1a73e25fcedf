import { DeployButton } from '../deploy/DeployButton.tsx';
import { DocumentMenu } from '../document/DocumentMenu.tsx';
import { ExportButton } from '../document/ExportButton.tsx';
import { EnvironmentLens } from '../environments/EnvironmentLens.tsx';
import { onDesktop } from '../host/on-desktop.ts';
import { MainMenu } from '../menus/MainMenu.tsx';
import { InspectorToggle } from './InspectorToggle.tsx';
import { Logo } from './Logo.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { StatusPill } from './StatusPill.tsx';
import styles from './TopBar.module.css';
import { UndoButtons } from './UndoButtons.tsx';

export function TopBar() {
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        {!onDesktop && <MainMenu />}
        <Logo />
        <h1 className={styles.product}>Stackwright</h1>
        <span className={styles.rule} />
        <DocumentMenu />
        <span className={styles.rule} />
        <UndoButtons />
      </div>
      <div className={styles.end}>
        <StatusPill />
        <EnvironmentLens />
        <span className={styles.rule} />
        <SchemeSwitch />
        <InspectorToggle />
        <ExportButton />
        <DeployButton />
      </div>
    </header>
  );
}
