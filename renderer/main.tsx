import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App.tsx';
import { startAnalysis } from './analysis/start-analysis.ts';
import { startDeployments } from './deploy/start-deployments.ts';
import { startDocument } from './document/start-document.ts';
import { createHost } from './host/create-host.ts';
import { startProblems } from './problems/start-problems.ts';
import { startRuleSets } from './rules/start-rule-sets.ts';
import { startScorecard } from './scorecard/start-scorecard.ts';
import { startTabs } from './tabs/start-tabs.ts';

// The content security policy forbids eval, which zod would try for faster parsers.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

const host = createHost();
startTabs();
startAnalysis(host);
const { opened } = startDocument(host);
startRuleSets(host);
startProblems();
startScorecard(host);
startDeployments(host, opened);

createRoot(root).render(
  <StrictMode>
    <App host={host} />
  </StrictMode>,
);
