/** One named rule a sentence of the architecture: who may know whom. */
const browser = '^(kiosk-ui|display-board|queue-server/console)/';
const ours = '^(kiosk-ui|queue-server|display-board|drivers|config|tests)/';
const testFile = '\\.(test|fake)\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'No cycles: two modules that need each other are one, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-imports-only-domain-and-contract',
      comment:
        'The rules know no disk, no socket, no clock: only themselves, the contract, and one sorted map.',
      severity: 'error',
      from: { path: '^queue-server/src/domain/', pathNot: testFile },
      to: { pathNot: ['^queue-server/src/domain/', '^queue-server/contract/', 'node_modules/sorted-btree/'] },
    },
    {
      name: 'journal-http-realtime-never-import-each-other',
      comment: 'Storage and the two ways out meet only in the composition root.',
      severity: 'error',
      from: { path: '^queue-server/src/(journal|http|realtime)/' },
      to: { path: '^queue-server/src/(journal|http|realtime)/', pathNot: '^queue-server/src/$1/' },
    },
    {
      name: 'commands-know-no-socket-and-no-express',
      comment: 'Domain and hall answer to whoever asks.',
      severity: 'error',
      from: { path: '^queue-server/src/(domain|hall|journal|auth)/' },
      to: { path: 'node_modules/(express|socket\\.io)/' },
    },
    {
      name: 'browsers-import-no-server',
      comment: 'Pages know the contract, the device words and config’s words and theme.',
      severity: 'error',
      from: { path: browser, pathNot: '(vite\\.config\\.ts|(announce|guide)-tools/|\\.test\\.tsx?$)' },
      to: {
        path: ours,
        pathNot: [
          '^(kiosk-ui|display-board|queue-server/console|queue-server/contract)/',
          '^drivers/src/protocol/',
          '^config/(src/(words|theme|fold-text)\\.ts|src/forms/|src/calendar/|locales/|theme/)',
        ],
      },
    },
    {
      name: 'browser-packages-stay-apart',
      comment: 'A kiosk is no board and no console. How clips are made is one craft for both.',
      severity: 'error',
      from: { path: '^(kiosk-ui|display-board|queue-server/console)/' },
      to: {
        path: '^(kiosk-ui|display-board|queue-server/console)/',
        pathNot: ['^$1/', '^display-board/announce-tools/'],
      },
    },
    {
      name: 'browsers-import-no-node',
      comment: 'A browser has no file system.',
      severity: 'error',
      from: { path: browser, pathNot: '(vite\\.config\\.ts|(announce|guide)-tools/|\\.test\\.tsx?$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'drivers-know-no-queue',
      comment: 'Only the agent speaks the contract; ports, codecs and printers know nothing of ours.',
      severity: 'error',
      from: { path: '^drivers/src/', pathNot: '^drivers/src/agent/' },
      to: { path: ours, pathNot: '^drivers/' },
    },
    {
      name: 'codecs-import-nothing',
      comment: 'Bytes to values and back: pure.',
      severity: 'error',
      from: { path: '^drivers/src/codec/', pathNot: testFile },
      to: { pathNot: '^drivers/src/codec/' },
    },
    {
      name: 'config-is-a-leaf',
      comment: 'Configuration knows nobody.',
      severity: 'error',
      from: { path: '^config/' },
      to: { path: ours, pathNot: '^config/' },
    },
    {
      name: 'contract-is-a-leaf',
      comment: 'Every word on a wire has one home, and it knows nobody.',
      severity: 'error',
      from: { path: '^queue-server/contract/', pathNot: testFile },
      to: { path: ours, pathNot: '^queue-server/contract/' },
    },
    {
      name: 'fakes-only-in-tests-and-the-agent-root',
      comment: 'Only tests and the one composition root that may choose a virtual device reach a fake.',
      severity: 'error',
      from: {
        pathNot: [
          '\\.(test|fake)\\.tsx?$',
          '^tests/',
          '^drivers/src/agent/main\\.ts$',
          '^drivers/src/agent/virtual-devices\\.ts$',
          '^drivers/src/printer/fake/',
          '^drivers/src/index\\.ts$',
        ],
      },
      to: { path: '\\.fake\\.ts$' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'The product does not stand on its tests.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-unknown-module',
      comment: 'Every import can be found.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/node_modules/\\.', 'drivers/stubs', '\\.css$', 'be-vietnam-pro'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
