import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('apps/field/dist/assets/', import.meta.url);
const names = readdirSync(folder);

/** What the browser has fetched before these scripts run: the scripts, and whatever they import without waiting to be asked. */
function reachedFrom(scripts) {
  const reached = new Set();
  const add = (name) => {
    if (reached.has(name)) return;
    reached.add(name);
    const text = readFileSync(new URL(name, folder), 'utf8');
    for (const [, imported] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) add(imported);
  };
  scripts.forEach(add);
  return [...reached].map((name) => `apps/field/dist/assets/${name}`);
}

const page = readFileSync(new URL('../index.html', folder), 'utf8');
const entries = [...page.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name);
const capture = names.filter((name) => /^(screen|camera-panel)-.*\.js$/.test(name));
const gzip = { gzip: true, brotli: false };

export default [
  {
    name: 'field shell, JavaScript: what opens first',
    path: reachedFrom(entries),
    limit: '190 kB',
    ...gzip,
  },
  {
    name: 'field, the way to a saved tube: shell, capture, camera without its decoder',
    path: reachedFrom([...entries, ...capture]),
    limit: '260 kB',
    ...gzip,
  },
];
