import { ActionIcon, Tooltip } from '@mantine/core';
import { Braces, CircleDotDashed, Rocket, X } from 'lucide-react';
import { counted } from '#app/counted.ts';
import { summarize } from '#app/rules/finding.ts';
import { DeployPanel } from '../deploy/DeployPanel.tsx';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';
import { ProblemsTools } from '../problems/ProblemsTools.tsx';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { type DrawerTab, useSession } from '../store/session-store.ts';
import { TemplatePanel } from '../template/TemplatePanel.tsx';
import { TabStrip, tabPanel } from '../ui/TabStrip.tsx';
import { countResources } from './count-resources.ts';
import styles from './Drawer.module.css';

const NAME = 'Drawer';

export function Drawer() {
  const open = useSession((session) => session.drawer);
  const { showDrawer } = useSession.getState();
  const findings = useAnalysis((analysis) => analysis.findings);
  const resources = useAnalysis(({ compilation }) => countResources(compilation));
  const { error, warning, info } = summarize(findings);

  return (
    <section className={styles.drawer} data-drawer aria-label="Problems, template and deployments">
      <div className={styles.head}>
        <TabStrip<DrawerTab>
          name={NAME}
          active={open}
          onSelect={(tab) => showDrawer(tab === open ? undefined : tab)}
          tabs={[
            {
              id: 'problems',
              label: 'Problems',
              icon: <CircleDotDashed size={14} />,
              count: error + warning + info,
            },
            {
              id: 'template',
              label: 'Template',
              icon: <Braces size={14} />,
              count: resources,
            },
            { id: 'deployments', label: 'Deployments', icon: <Rocket size={14} /> },
          ]}
        />
        {open === 'problems' ? (
          <ProblemsTools />
        ) : (
          <span className={styles.figures}>
            <Figures resources={resources} />
          </span>
        )}
        {open && (
          <Tooltip label="Fold the drawer">
            <ActionIcon
              size={24}
              aria-label="Fold the drawer"
              onClick={() => showDrawer(undefined)}
            >
              <X size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {open && (
        <div className={styles.content} {...tabPanel(NAME, open)}>
          {open === 'problems' && <ProblemsPanel />}
          {open === 'template' && <TemplatePanel />}
          {open === 'deployments' && <DeployPanel />}
        </div>
      )}
    </section>
  );
}

function Figures({ resources }: { readonly resources: number | undefined }) {
  const blocks = useDesign((state) => Object.keys(state.design.blocks).length);
  const connections = useDesign((state) => Object.keys(state.design.connections).length);
  return [
    counted(blocks, 'block'),
    counted(connections, 'connection'),
    ...(resources === undefined ? [] : [counted(resources, 'resource')]),
  ].join(' · ');
}
