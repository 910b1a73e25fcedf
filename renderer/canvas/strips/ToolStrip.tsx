import { Hand, MousePointer2, MoveRight, Trash2 } from 'lucide-react';
import { useSession } from '../../store/session-store.ts';
import styles from './strips.module.css';
import { Tool } from './Tool.tsx';

export function ToolStrip() {
  const tool = useSession((session) => session.tool);
  return (
    <div className={`${styles.strip} ${styles.tools}`} role="toolbar" aria-label="Tools">
      <Tool command="canvas.select-tool" label="Select" keys="V" pressed={tool === 'select'}>
        <MousePointer2 size={17} />
      </Tool>
      <Tool command="canvas.hand-tool" label="Move the view" keys="H" pressed={tool === 'hand'}>
        <Hand size={17} />
      </Tool>
      <span className={styles.divider} />
      <Tool command="canvas.connect" label="Connect the selected block" keys="C">
        <MoveRight size={17} />
      </Tool>
      <Tool command="canvas.delete" label="Delete the selection" keys="Del">
        <Trash2 size={16} />
      </Tool>
    </div>
  );
}
