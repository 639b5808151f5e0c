import { describe, expect, it } from 'vitest';
import { overridesOf, parseScenario, type Scenario } from '#scenario';
import { bundleOf, firstSteps, small, vocabulary } from './support.ts';

/** The example with other policies. */
function withPolicies(policies: string): string {
  return `${firstSteps.slice(0, firstSteps.indexOf('policies:'))}policies:\n${policies}\n`;
}

function parsed(text: string): Scenario {
  const read = parseScenario(bundleOf(text), vocabulary);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 1));
  return read.value;
}

function remedied(policies: string): string[] {
  return found(policies).map(({ at, what, remedy }) => `${at} ${what} → ${remedy}`);
}

function problems(policies: string): string[] {
  return found(policies).map(({ at, what }) => `${at} ${what}`);
}

/** What is wrong with policies, each with its line after `policies:` and its column. */
function found(policies: string): { at: string; what: string; remedy: string }[] {
  const read = parseScenario(bundleOf(withPolicies(policies)), vocabulary);
  const from = firstSteps.slice(0, firstSteps.indexOf('policies:')).split('\n').length;
  if (read.ok) return [];
  return read.problems.map(({ place, what, remedy }) => ({
    at: `${(place?.line ?? NaN) - from}:${place?.column}`,
    what,
    remedy,
  }));
}

describe('policies', () => {
  it('are one, as is, when none is stated: the reference contract without an instrument', () => {
    const alone = parseScenario(
      { ...bundleOf(small), library: { extended: {}, contracts: {}, instruments: {} } },
      vocabulary,
    );

    expect(parsed(small).policies.policies).toEqual([
      { name: 'as is', contract: 'public-line', instrument: 'none', set: {} },
    ]);
    expect(alone).toMatchObject({
      ok: true,
      value: {
        policies: { policies: [{ contract: 'reference' }] },
        contracts: { reference: { reference: true, costs: { equipment: { government: 1 } } } },
      },
    });
  });

  it('cross every lever in the order of the file', () => {
    const { policies } = parsed(
      withPolicies(
        '  vary:\n    co-construction: [lab-enterprise]\n    programme.new-lines: [4, 8]\n    programme.budget: [50 million RMB, 60 million RMB]',
      ),
    );

    const each = { contract: 'lab-enterprise', instrument: 'none' };
    expect(policies.policies).toEqual(
      [
        { 'programme.new-lines': 4, 'programme.budget': '50 million RMB' },
        { 'programme.new-lines': 4, 'programme.budget': '60 million RMB' },
        { 'programme.new-lines': 8, 'programme.budget': '50 million RMB' },
        { 'programme.new-lines': 8, 'programme.budget': '60 million RMB' },
      ].map((set) => {
        const levels = `programme.new-lines ${set['programme.new-lines']}, programme.budget ${set['programme.budget']}`;
        return { name: `lab-enterprise + none, ${levels}`, ...each, set };
      }),
    );
  });

  it('may be listed by name, and their settings are overrides of the scenario', () => {
    const text = withPolicies(
      '  list:\n    - { name: Large, co-construction: lab-enterprise, investment: matching-subsidy, set: { programme.budget: 1 billion RMB } }',
    );
    const [policy] = parsed(text).policies.policies;

    const variant = parseScenario(bundleOf(text), vocabulary, overridesOf(policy));

    expect(policy).toMatchObject({ name: 'Large', instrument: 'matching-subsidy' });
    expect(variant).toMatchObject({ ok: true, value: { programme: { budget: { spec: { value: 1e9 } } } } });
  });

  it('are refused when what they set cannot be, at the place that sets it', () => {
    expect(problems('  vary: { programme.new-lines: [4, many] }')).toEqual([
      '1:36 with programme.new-lines set to many: `new-lines` must be a whole number between 0 and 10000; it is "many"',
    ]);
    expect(problems('  list:\n    - { name: A, set: { programme.bugdet: 5 million RMB } }')).toEqual([
      '2:43 with programme.bugdet set to 5 million RMB: `bugdet` is not known here',
    ]);
    expect(problems('  list:\n    - { name: A, set: { fields.materials.share: 90 % } }')).toEqual([
      '2:49 with fields.materials.share set to 90 %: the shares of all fields sum to 130 %, not 100 %',
    ]);
    expect(
      problems('  list:\n    - { name: A, set: { fields.materials.share: 90 %, fields.robotics.share: 10 % } }'),
    ).toEqual([]);
  });

  it('are refused when a listed one names a contract or an instrument that does not exist', () => {
    expect(
      remedied('  list:\n    - { name: A, co-construction: public-lime }\n    - { name: B, investment: matching }'),
    ).toEqual([
      '2:35 there is no co-construction model named "public-lime" → did you mean `public-line`?',
      '3:30 there is no investment model named "matching" → known here: none, matching-subsidy',
    ]);
  });

  it('are refused when they have one name, or the name of the run without the platform', () => {
    expect(problems('  list:\n    - { name: A }\n    - { name: a }\n    - { name: without the platform }')).toEqual([
      '3:15 two policies are named "a"',
      '4:15 the name "without the platform" is taken by the run that every study has',
    ]);
  });

  it('are refused when none is left, when a lever has no level and when they are too many', () => {
    expect(problems('  vary: { co-construction: [public-line], investment: [matching-subsidy] }')).toEqual([
      '0:1 no policy is left: no contract fits any instrument',
    ]);
    expect(remedied('  vary: { co-construction: [] }')).toEqual([
      '1:28 `co-construction` is an empty list → name at least one entry, for instance [public-line, lab-enterprise], or remove `co-construction`',
    ]);
    expect(remedied('  vary: { investment: [] }')).toEqual([
      '1:23 `investment` is an empty list → name at least one entry, for instance [matching-subsidy, none], or remove `investment`',
    ]);
    expect(remedied('  vary: { programme.new-lines: [] }')).toEqual([
      '1:32 `programme.new-lines` is an empty list → name at least one entry, for instance [2, 4, 8], or remove `programme.new-lines`',
    ]);
    const levels = `[${Array.from({ length: 40 }, (_, index) => index + 1).join(', ')}]`;
    expect(problems(`  vary: { replications: ${levels}, programme.new-lines: ${levels} }`)).toEqual([
      '1:9 `vary` crosses its levers into more than 1000 policies',
    ]);
  });
});

describe('an instrument that asks for a way of exploitation', () => {
  const made = (ways: string): string => {
    const contract = `title: C\nsummary: S\nreference: true\nexploitation: [${ways}]`;
    const clause = '{ id: a, title: A, pays: transfer, reimburses: platform, rate: 3 % }';
    const bonus = `title: B\nsummary: S\napplies-when: [{ exploits: [licence, patent-sale] }]\nclauses: [${clause}]`;
    const library = {
      extended: {},
      contracts: { only: { file: 'only.yaml', text: contract } },
      instruments: { bonus: { file: 'bonus.yaml', text: bonus } },
    };
    const read = parseScenario(
      {
        ...bundleOf(`${small}\npolicies: { list: [{ name: A, co-construction: only, investment: bonus }] }\n`),
        library,
      },
      vocabulary,
    );
    return read.ok ? 'fits' : read.problems.map(({ what }) => what).join('\n');
  };

  it('has no meaning with a contract under which nothing goes that way', () => {
    expect(made('{ kind: firm, at: production, mean: 1 }')).toBe(
      'the policy "A" has no meaning: bonus needs technologies to go the way of licence or patent-sale, and under only none does',
    );
    expect(made('{ kind: patent-sale, at: pilot, mean: 1 }')).toBe('fits');
  });
});
