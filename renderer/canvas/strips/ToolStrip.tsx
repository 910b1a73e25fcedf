import { useSession } from '../../store/session-store.ts';
import styles from './strips.module.css';
import { Tool } from './Tool.tsx';

export function ToolStrip() {
  const tool = useSession((session) => session.tool);
  return (
    <div className={`${styles.strip} ${styles.tools}`} role="toolbar" aria-label="Tools">
      <Tool command="canvas.select-tool" label="Select" size={17} pressed={tool === 'select'} />
      <Tool command="canvas.hand-tool" label="Move the view" size={17} pressed={tool === 'hand'} />
      <span className={styles.divider} />
      <Tool command="canvas.connect" label="Connect the selected block" size={17} />
      <Tool command="canvas.delete" label="Delete the selection" />
    </div>
  );
}
