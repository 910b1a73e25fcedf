import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { startAnalysis } from './analysis/start-analysis.ts';
import { App } from './App.tsx';
import { startDocument } from './document/start-document.ts';
import { createHost } from './host/create-host.ts';

// The content security policy forbids eval, which zod would try for faster parsers.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

const host = createHost();
startAnalysis(host);
startDocument(host);

createRoot(root).render(
  <StrictMode>
    <App host={host} />
  </StrictMode>,
);
