// Which way imports may run (docs/architecture, Direction of imports). pnpm's strict dependencies forbid most of it already; this also
// sees relative paths, type imports and the folders inside an app.
const members = ['domain', 'wire', 'offline', 'store', 'ui'];
const mayImport = {
  'packages/domain': [],
  'packages/wire': ['domain'],
  'packages/offline': ['wire', 'domain'],
  'packages/store': ['wire', 'domain'],
  'packages/ui': [],
  'apps/field': ['offline', 'ui', 'wire', 'domain'],
  'apps/desk': ['ui', 'wire', 'domain'],
  'apps/citizen': ['store', 'wire', 'domain'],
  'apps/sync': ['store', 'wire', 'domain'],
};
const owners = [
  ['zod', 'packages/wire', 'zod'],
  ['Dexie', 'packages/offline', '(dexie|fake-indexeddb)'],
  ['Kysely and pg', 'packages/store', '(kysely|pg|graphile-worker)'],
  [
    'workbox and the barcode decoders',
    'apps/field',
    '(workbox-[a-z]+|zxing-wasm|@zxing/[a-z]+|vite-plugin-pwa)',
  ],
];

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `direction of ${folder}`,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { path: membersOutside(folder, allowed) },
    })),
    ...owners.map(([what, owner, packages]) => ({
      name: `only ${owner} names ${what}`,
      severity: 'error',
      from: { path: '^(packages|apps|infra)/', pathNot: `^${owner}/` },
      to: { path: `node_modules/${packages}/` },
    })),
    {
      name: 'a feature never imports its sibling',
      comment:
        'Features are composed in routes.tsx and app.ts; what two of them need moves to a folder without a feature name.',
      severity: 'error',
      from: { path: `^apps/([^/]+)/src/(${features().join('|')})/` },
      to: { path: `^apps/$1/src/(${features().join('|')})/`, pathNot: '^apps/$1/src/$2/' },
    },
    {
      name: 'no cycle',
      comment: 'Type imports are erased before anything runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing imports tests',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing imports infra but tests',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^infra/' },
    },
    {
      name: 'packages are entered by their index',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: ['^packages/$2/', '^packages/[^/]+/src/index\\.ts$', '\\.css$'],
      },
    },
    {
      name: 'no test in what is shipped',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|.*paraglide/|.*\\?url$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|paraglide|\\.mauxn)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

function membersOutside(folder, allowed) {
  const self = folder.split('/')[1];
  const apps = ['field', 'desk', 'citizen', 'sync'].filter((app) => `apps/${app}` !== folder);
  const packages = members.filter((name) => name !== self && !allowed.includes(name));
  return `^(apps/(${apps.join('|')})|packages/(${packages.join('|') || '-'}))/`;
}

/** The feature names of the architecture, the same in every member. */
function features() {
  return [
    'identity',
    'unit',
    'site',
    'staff',
    'device',
    'campaign',
    'registration',
    'tube',
    'box',
    'lab',
    'result',
    'report',
    'case',
    'decision',
    'checkpoint',
    'rapid',
    'audit',
  ];
}
