// Who may import what (STYLE.md section 2). A wall is moved here, in a commit that also adds a decision record; never inline.

const KERNEL = ['kernel', 'contracts'];
const CLIENT = ['kernel', 'contracts', 'api-client', 'platform', 'i18n', 'ui', 'player', 'offline', 'features', 'screens'];

/** Workspaces of `shared/`, then the programs: each row lists the workspaces it may import. */
const PACKAGES = {
  kernel: [],
  contracts: ['kernel'],
  'api-client': KERNEL,
  platform: ['kernel'],
  i18n: ['kernel'],
  ui: ['kernel', 'i18n'],
  player: [...KERNEL, 'platform'],
  offline: [...KERNEL, 'api-client', 'platform'],
  features: [...KERNEL, 'api-client', 'platform', 'i18n', 'ui', 'player', 'offline'],
  screens: [...KERNEL, 'platform', 'i18n', 'ui', 'player', 'features'],
  server: [...KERNEL, 'i18n'],
  desktop: CLIENT,
  tv: CLIENT,
};

/** Folders of `server/src`: each row lists the folders it may import. The wiring files above them see everything. */
const LAYERS = {
  config: [],
  observability: ['config'],
  'db/migrations': [],
  db: ['config', 'observability'],
  outbox: ['config', 'observability', 'db'],
  events: ['config', 'observability', 'db', 'outbox'],
  jobs: ['config', 'observability', 'db', 'outbox'],
  cache: ['config', 'observability'],
  http: ['config', 'observability', 'cache'],
  media: ['config', 'observability'],
  gateways: ['config', 'observability'],
  // The other side of the payment protocols: it must not know the side that it tests (decision 0013).
  'payme-stand-in': ['config', 'observability'],
  messenger: ['config', 'observability', 'db', 'outbox', 'jobs', 'gateways'],
};

/** Folders of `server/src/features`, in order: each row lists the features below it that it may call, through `index.ts`. */
const FEATURES = {
  accounts: [],
  payments: ['accounts'],
  subscriptions: ['accounts', 'payments'],
  catalog: ['accounts'],
  orders: ['accounts', 'payments', 'catalog'],
  transcoding: ['catalog'],
  uploads: ['accounts', 'catalog', 'transcoding'],
  ads: ['accounts', 'catalog'],
  playback: ['accounts', 'catalog', 'subscriptions', 'orders', 'ads'],
  library: ['accounts', 'catalog'],
  social: ['accounts', 'catalog'],
  search: ['accounts', 'catalog'],
  recommendations: ['accounts', 'catalog', 'library'],
  studio: ['accounts', 'catalog', 'uploads', 'transcoding', 'playback'],
  moderation: ['accounts', 'catalog', 'social', 'uploads', 'subscriptions', 'orders'],
  notifications: ['accounts', 'payments', 'subscriptions', 'orders'],
};

// The server takes the words of notices for its mails, and nothing that draws (decision 0012).
const SERVER_I18N = {
  name: 'server-words-only',
  severity: 'error',
  from: { path: '^server/' },
  to: { path: '^shared/i18n/', pathNot: '^shared/i18n/src/notices\\.ts$' },
};

const PROGRAMS = ['server', 'desktop', 'tv'];
const folderOf = (name) => (PROGRAMS.includes(name) ? `^${name}/` : `^shared/${name}/`);
const ANY_WORKSPACE = `^(?:shared/(?:${Object.keys(PACKAGES).join('|')})|${PROGRAMS.join('|')})/`;
const TESTS = String.raw`\.test\.tsx?$|/e2e/|^server/test/`;

const packageRules = Object.entries(PACKAGES).map(([name, may]) => ({
  name: `package-${name}`,
  severity: 'error',
  from: { path: folderOf(name) },
  // The server's http tests speak through the contract client.
  to: { path: ANY_WORKSPACE, pathNot: [name, ...may, ...(name === 'server' ? ['api-client'] : [])].map(folderOf) },
}));

const serverTalksContracts = {
  name: 'package-server-client-in-tests',
  severity: 'error',
  from: { path: '^server/src/', pathNot: TESTS },
  to: { path: '^shared/api-client/' },
};

const layerRules = Object.entries(LAYERS).map(([name, may]) => ({
  name: `layer-${name.replace('/', '-')}`,
  severity: 'error',
  from: { path: `^server/src/${name}/`, pathNot: name === 'db' ? [TESTS, '^server/src/db/migrations/'] : [TESTS] },
  to: {
    path: '^server/src/',
    pathNot: [`^server/src/${name}/`, ...may.map((lower) => `^server/src/${lower}/`)],
    // A migration may name the types of the migrator that runs it; it takes nothing else along.
    ...(name === 'db/migrations' ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}));

const featureRules = Object.entries(FEATURES).map(([name, may]) => ({
  name: `feature-${name}`,
  severity: 'error',
  from: { path: `^server/src/features/${name}/`, pathNot: TESTS },
  to: {
    path: '^server/src/features/',
    pathNot: [`^server/src/features/${name}/`, ...may.map((lower) => `^server/src/features/${lower}/index\\.ts$`)],
  },
}));

const onlyFrom = (name, modules, allowed, except = {}) => ({
  name,
  severity: 'error',
  from: { path: '^(?:server|desktop|tv|shared|scripts)/', pathNot: allowed },
  to: { path: modules.map((module) => `node_modules/${module}/`), ...except },
});

const NAMED_RULES = [
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'feature-unknown',
    severity: 'error',
    comment: 'A folder of server/src/features without a row in FEATURES.',
    from: { path: '^server/src/features/', pathNot: Object.keys(FEATURES).map((name) => `^server/src/features/${name}/`) },
    to: {},
  },
  {
    name: 'feature-doors',
    severity: 'error',
    comment: 'The wiring files, too, come in through index.ts.',
    from: { path: '^server/src/[^/]+\\.ts$', pathNot: TESTS },
    to: { path: '^server/src/features/', pathNot: '^server/src/features/[^/]+/index\\.ts$' },
  },
  {
    name: 'feature-internals',
    severity: 'error',
    comment: 'The session is the ground that client features stand on (decision 0009); features meet in a screen.',
    from: { path: '^shared/features/src/([^/]+)/', pathNot: TESTS },
    to: { path: '^shared/features/src/', pathNot: ['^shared/features/src/$1/', '^shared/features/src/session/index\\.ts$'] },
  },
  {
    name: 'package-doors',
    severity: 'error',
    comment: 'Another workspace is imported by its name, never by a relative path.',
    from: { path: '^(server|desktop|tv|shared/[^/]+)/' },
    to: { path: ANY_WORKSPACE, pathNot: '^$1/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
  },
  {
    name: 'pure-domain',
    severity: 'error',
    from: { path: '\\.(?:rules|policy)\\.ts$' },
    to: {
      pathNot: ['^shared/(?:kernel|contracts)/', 'node_modules/zod/', '\\.(?:rules|policy|types)\\.ts$'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'kernel-stands-alone',
    severity: 'error',
    from: { path: '^shared/(?:kernel|contracts|api-client)/', pathNot: TESTS },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
  },
  onlyFrom(
    'sequelize-behind-repository',
    ['sequelize'],
    ['\\.(?:repository|model)\\.ts$', '^server/src/db/', '\\.db\\.test\\.ts$', '^server/test/'],
  ),
  onlyFrom('express-behind-http', ['express'], ['^server/src/http/', '^server/src/app\\.ts$', '^server/src/payme-stand-in/http/'], {
    dependencyTypesNot: ['type-only'],
  }),
  onlyFrom('agenda-behind-jobs', ['agenda', '@agendajs'], ['^server/src/jobs/', '^server/src/db/migrations/']),
  onlyFrom('ioredis-behind-cache', ['ioredis'], ['^server/src/cache/', '^server/test/', '^scripts/bench/']),
  onlyFrom('dashjs-behind-engine', ['dashjs'], ['^shared/player/src/dash/', '^shared/player/e2e/', '^scripts/bench/']),
  onlyFrom('focus-behind-adapter', ['@noriginmedia'], ['^tv/src/focus/']),
  onlyFrom('electron-in-main', ['electron'], ['^desktop/src/(?:main|preload)/', '^scripts/']),
  {
    name: 'renderer-apart',
    severity: 'error',
    from: { path: '^desktop/src/renderer/' },
    to: { path: '^desktop/src/(?:main|preload)/' },
  },
  {
    name: 'bridge-is-thin',
    severity: 'error',
    from: { path: '^desktop/src/bridge/' },
    to: { path: '^desktop/src/(?:main|preload|renderer)/' },
  },
  { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...NAMED_RULES, ...packageRules, SERVER_I18N, serverTalksContracts, ...layerRules, ...featureRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|release|\\.tsbuild|\\.data|\\.cache)/' },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
};
