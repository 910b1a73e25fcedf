import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App.tsx';
import { startAnalysis } from './analysis/start-analysis.ts';
import { startDeployments } from './deploy/start-deployments.ts';
import { startDocument } from './document/start-document.ts';
import { startRecents } from './gallery/recents.ts';
import { createHost } from './host/create-host.ts';
import { onDesktop } from './host/on-desktop.ts';
import { startsEmpty } from './host/session.ts';
import { startNativeMenus } from './menus/start-native-menus.ts';
import { startProblems } from './problems/start-problems.ts';
import { startRuleSets } from './rules/start-rule-sets.ts';
import { startScorecard } from './scorecard/start-scorecard.ts';
import { startSettings } from './settings/settings-store.ts';
import { startPanels } from './shell/start-panels.ts';
import { startTabs } from './tabs/start-tabs.ts';

// The content security policy forbids eval, which zod would try for faster parsers.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

// The address says so once: then it is only an address.
const empty = startsEmpty(location.hash.slice(1));
const host = createHost();
startTabs();
startAnalysis(host);
const { opened } = startDocument(host, { empty });
startRuleSets(host);
startRecents(host);
if (onDesktop) startNativeMenus(host);
startProblems();
startScorecard(host);
startDeployments(host, opened);

const page = createRoot(root);
// Known before anything is drawn: no panel moves and no colour changes under anybody's eyes.
void startSettings(host).then((settings) => {
  startPanels(host, settings);
  page.render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
});
