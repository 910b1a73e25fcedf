// Commands of the document, the drawer and deployment, for keys and palette alike.
import type { Host } from '#app/host/contract.ts';
import { type Command, defineCommand } from '../commands/command.ts';
import { abandon, cancel } from '../deploy/actions.ts';
import { exportToClipboard, exportToFile } from '../document/export-template.ts';
import { open, startNew } from '../document/open.ts';
import { reload } from '../document/open-file.ts';
import { renameDesign } from '../document/rename-design.ts';
import { save, saveAs } from '../document/save.ts';
import { useProblems } from '../problems/problems-store.ts';
import { selectFinding, walkFindings } from '../problems/select-finding.ts';
import { showRules } from '../rules/rule-set-store.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDeployment } from '../store/deployment-store.ts';
import { useDocument } from '../store/document-store.ts';
import { type DrawerTab, useSession } from '../store/session-store.ts';

const drawer = (tab: DrawerTab, label: string): Command =>
  defineCommand({
    id: `view.${tab}`,
    label,
    group: 'View',
    scope: 'window',
    run: () => useSession.getState().showDrawer(tab),
  });

const phaseIs = (phase: string) => (): boolean =>
  useDeployment.getState().deployment.phase === phase;

export const workbenchCommands = (host: Host): readonly Command[] => [
  defineCommand({
    id: 'document.new',
    label: 'New design…',
    group: 'Design',
    keys: ['Mod+N'],
    scope: 'window',
    run: () => void startNew(host),
  }),
  defineCommand({
    id: 'document.open',
    label: 'Open a design…',
    group: 'Design',
    keys: ['Mod+O'],
    scope: 'window',
    run: () => void open(host),
  }),
  defineCommand({
    id: 'document.save',
    label: 'Save',
    group: 'Design',
    keys: ['Mod+S'],
    scope: 'window',
    run: () => void save(host),
  }),
  defineCommand({
    id: 'document.save-as',
    label: 'Save as…',
    group: 'Design',
    keys: ['Mod+Shift+S'],
    scope: 'window',
    run: () => void saveAs(host),
  }),
  defineCommand({
    id: 'document.reload',
    label: 'Reload from disk, dropping changes',
    group: 'Design',
    scope: 'window',
    enabled: () => useDocument.getState().file !== undefined,
    run: () => void reload(host),
  }),
  defineCommand({
    id: 'document.rename',
    label: 'Rename the design…',
    group: 'Design',
    scope: 'window',
    run: () => void renameDesign(),
  }),
  defineCommand({
    id: 'document.export-yaml',
    label: 'Export the template as YAML…',
    group: 'Template',
    keys: ['Mod+Shift+E'],
    scope: 'window',
    run: () => void exportToFile(host, 'yaml'),
  }),
  defineCommand({
    id: 'document.export-json',
    label: 'Export the template as JSON…',
    group: 'Template',
    scope: 'window',
    run: () => void exportToFile(host, 'json'),
  }),
  defineCommand({
    id: 'document.copy-yaml',
    label: 'Copy the template as YAML',
    group: 'Template',
    scope: 'window',
    run: () => void exportToClipboard('yaml'),
  }),
  defineCommand({
    id: 'document.copy-json',
    label: 'Copy the template as JSON',
    group: 'Template',
    scope: 'window',
    run: () => void exportToClipboard('json'),
  }),
  defineCommand({
    id: 'problems.next',
    label: 'Next problem',
    group: 'Problems',
    keys: ['F8'],
    scope: 'window',
    enabled: () => useAnalysis.getState().findings.length > 0,
    run: () => walkFindings(1),
  }),
  defineCommand({
    id: 'problems.previous',
    label: 'Previous problem',
    group: 'Problems',
    keys: ['Shift+F8'],
    scope: 'window',
    enabled: () => useAnalysis.getState().findings.length > 0,
    run: () => walkFindings(-1),
  }),
  defineCommand({
    id: 'problems.end',
    label: 'Put the highlight out',
    group: 'Problems',
    scope: 'window',
    enabled: () => useProblems.getState().selected !== undefined,
    run: () => selectFinding(undefined),
  }),
  defineCommand({
    id: 'problems.rules',
    label: 'Rules: severity, limits and your team’s…',
    group: 'Problems',
    scope: 'window',
    run: showRules,
  }),
  defineCommand({
    id: 'view.scorecard',
    label: 'Scorecard',
    group: 'View',
    keys: ['F9'],
    scope: 'window',
    run: () => {
      const { rightPanel, inspectorOpen, showScorecard } = useSession.getState();
      showScorecard(!(inspectorOpen && rightPanel === 'scorecard'));
    },
  }),
  drawer('problems', 'Show problems'),
  drawer('template', 'Show the template'),
  drawer('deployments', 'Deploy…'),
  defineCommand({
    id: 'deploy.abandon',
    label: 'Abandon the change set',
    group: 'Deploy',
    scope: 'window',
    enabled: phaseIs('planned'),
    run: () => void abandon(host),
  }),
  defineCommand({
    id: 'deploy.cancel',
    label: 'Cancel the deployment',
    group: 'Deploy',
    scope: 'window',
    enabled: phaseIs('running'),
    run: () => void cancel(host),
  }),
];
