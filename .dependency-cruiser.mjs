// Who may import whom. Data flows down this list; imports point up it. `npm run imports` checks it.
const mayImport = {
  common: [], //                                            results, problems, the words that all stages share
  random: [], //                                            keyed chance
  economics: ['random'], //                                 closed forms of finance and contract theory; knows no scenario
  model: ['random'], //                                     the language that models are written in
  scenario: ['random'], //                                  YAML text -> Scenario
  compile: ['random', 'economics', 'model', 'scenario'], // Scenario x Model -> Study; runs nothing
  kernel: ['random', 'economics', 'model', 'compile'], //   runs one replication of a compiled plan
  table: [], //                                             the waist: outcomes as columns
  experiment: ['random', 'economics', 'model', 'kernel', 'compile', 'table'], // Study -> OutcomeTable
  analysis: ['random', 'economics', 'table'], //            OutcomeTable -> Findings; never simulates
  report: ['analysis', 'table'], //                         Findings -> Markdown
  cli: ['economics', 'model', 'scenario', 'compile', 'experiment', 'table', 'analysis', 'report'], // the edge: shows every value; runs stages through the pipeline
};

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const stageRules = Object.entries(mayImport).map(([stage, suppliers]) =>
  forbid(
    `${stage}-imports-only-its-suppliers`,
    `src/${stage} may import ${['common', ...suppliers].filter((name) => name !== stage).join(', ') || 'nothing'}. If it needs more, the thing it needs lives in the wrong folder.`,
    { path: `^src/${stage}/` },
    {
      path: '^(src|models|test|bench)/',
      pathNot: [
        `^src/(${[stage, ...suppliers, 'common'].join('|')})/`,
        ...(stage === 'cli' ? ['^src/pipeline[.]ts$', '^models/index[.]ts$'] : []),
      ],
    },
  ),
);

export default {
  forbidden: [
    ...stageRules,
    forbid(
      'common-needs-nothing',
      'Every stage may lean on src/common, so it leans on nothing: no package, no Node built-in.',
      { path: '^src/common/' },
      { pathNot: '^src/common/' },
    ),
    forbid(
      'pipeline-joins-stages-only',
      'src/pipeline.ts joins the stages; the catalogue of models and the outside world reach it as arguments.',
      { path: '^src/pipeline[.]ts$' },
      { path: ['^src/cli/', '^(models|test|bench)/'] },
    ),
    forbid(
      'folders-are-entered-by-their-index',
      'A folder has one door, its index.ts; only src/common, which has no inside, is entered anywhere.',
      { path: '^src/([^/]+)/' },
      { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/common/', '^src/[^/]+/index[.]ts$'] },
    ),
    forbid(
      'pipeline-enters-folders-by-their-index',
      'A folder has one door, its index.ts, for the pipeline and the catalogue too.',
      { path: '^(src/[^/]+[.]ts$|models/)' },
      { path: '^src/[^/]+/', pathNot: ['^src/common/', '^src/[^/]+/index[.]ts$'] },
    ),
    forbid(
      'models-speak-only-the-model-language',
      'A model says what happens and never runs anything: it knows #model, XState, its own folder and models/shared.',
      { path: '^models/' },
      { pathNot: ['^models/', '^src/model/index[.]ts$', 'node_modules/xstate/'] },
    ),
    forbid(
      'models-do-not-know-each-other',
      'Each model folder stands alone, so that one can be deleted without touching another; what several share lives in models/shared.',
      { path: '^models/([^/]+)/', pathNot: '^models/shared/' },
      { path: '^models/', pathNot: '^models/($1|shared)/' },
    ),
    forbid(
      'shared-charts-know-no-model',
      'A chart that leans on one model is not shared: deleting that model would take it from the others.',
      { path: '^models/shared/' },
      { path: '^models/', pathNot: '^models/shared/' },
    ),
    forbid(
      'only-cli-touches-the-world',
      'Disk, terminal, clock, threads and process live at the edge, in src/cli.',
      { path: '^(src|models)/', pathNot: '^src/cli/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'chance-enters-through-random',
      'seedrandom is wrapped once, in src/random, so that every draw is keyed and repeatable.',
      { path: '^(src|models|bench)/', pathNot: '^src/random/' },
      { path: 'node_modules/(@types/)?seedrandom/' },
    ),
    forbid(
      'statecharts-stay-upstream',
      'Nothing downstream of the kernel knows that XState exists.',
      { path: '^src/', pathNot: '^src/(model|compile|kernel)/' },
      { path: 'node_modules/xstate/' },
    ),
    forbid('no-cycles', 'Two modules that need each other are one module, or want a third.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'A module that imports nothing and that nothing imports is dead, or in the wrong place.',
      { orphan: true, path: '^(src|models)/' },
      {},
    ),
    forbid(
      'nothing-imports-tests',
      'Tests are leaves: what the product needs lives in src.',
      { path: '^(src|models|bench)/' },
      { path: '^test/' },
    ),
    forbid(
      'no-dev-dependency-in-product',
      'It would be missing after npm ci --omit=dev.',
      { path: '^(src|models)/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    ),
    forbid('unresolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
