import tseslint from 'typescript-eslint';

const wallClock = 'Wall-clock time belongs in src/cli; simulated time in the calendar.';

/** Chance and the clock would make two runs of one seed differ. */
const repeatable = {
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Chance enters through #random, keyed by what it is for.' },
    { object: 'Date', property: 'now', message: wallClock },
    { object: 'performance', property: 'now', message: wallClock },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: wallClock },
    { selector: "CallExpression[callee.name='Date']", message: wallClock },
  ],
};

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'docs-api/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...repeatable,
      eqeqeq: 'error',
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowNumber: false, allowString: false, allowNullableObject: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An interpreter's loop is `while (true)` with returns inside.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `() => list.push(x)` as a callback says no less than a block would.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      // `modified` counts a switch as one decision: a dispatch over opcodes or kinds is a table, not a maze.
      complexity: ['error', { max: 10, variant: 'modified' }],
    },
  },
  {
    files: ['src/cli/**', 'bench/**'],
    rules: {
      'no-restricted-properties': ['error', repeatable['no-restricted-properties'][1]],
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['test/**'],
    rules: {
      // A describe block is one function that holds many tests.
      'max-lines-per-function': 'off',
      // A test that reads past what it arranged fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
);
