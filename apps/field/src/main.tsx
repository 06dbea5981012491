import { validateWithoutEval } from '@mauxn/wire';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Localized } from './app/localized.tsx';
import { start } from './app/start.tsx';
import '@mauxn/ui';

validateWithoutEval();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);

void start((draw: () => ReactNode) =>
  page.render(
    <StrictMode>
      <Localized draw={draw} />
    </StrictMode>,
  ),
);
