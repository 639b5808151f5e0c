import { IN_ENGLISH, inLanguage } from '#report';
import { CHART } from '../../../src/report/charts/files.ts';
import type { Context } from '../../../src/report/context.ts';
import { translated } from '../../../src/report/words/translated.ts';
import { theFindings, theStudy } from './a-report.ts';
import type { ReportParts } from './a-report.ts';

/** What somebody wrote beside the scenario of the small study. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  ['A small city', '一座小城'],
  ['Who should pay?', '由谁出资？'],
  ['public-line + grant', '公共中试线 + 拨款'],
  ['lab-enterprise + grant', '校企共建（设备） + 拨款'],
  ['lab-enterprise', '企业共建'],
  ['materials', '新材料'],
  ['Firms do not compete.', '企业之间没有竞争。'],
  ['without the platform', '无平台情形'],
  ['PUBLIC-LINE: who pays.', '公共中试线：由谁出资。'],
  ['LAB-ENTERPRISE: who pays.', '校企共建：由谁出资。'],
  ['GRANT: how it is given.', '拨款：如何拨付。'],
  ['Lines of the past go on without public money.', '既有中试线继续运行。'],
  ['No new public line and no new public money.', '不新增财政资金。'],
  ['Firms do not compete.', '企业之间没有竞争。'],
  ['lab-enterprise', '校企共建'],
  ['materials', '新材料'],
]);

const PROVENANCE: Context['provenance'] = {
  scenarioFile: 'small.yaml',
  inputsHash: 'abc123',
  seed: 'small',
  replications: 500,
  blockSize: 50,
  version: '0.1.0',
  interpreter: 'compiled',
  command: 'npx pilotline run small.yaml',
};

/** Does something in Chinese, with the words of the small study. */
export function inChinese<Made>(work: () => Made): Made {
  return inLanguage({ ...IN_ENGLISH, language: 'zh', phrases: PHRASES }, work);
}

/** A section of the report of the small study in Chinese, with every chart drawn. */
export function sectionInChinese(section: (context: Context) => string, parts: ReportParts = {}): string {
  const { participation, ...study } = theStudy(parts.study);
  const context: Context = {
    findings: translated(theFindings(parts.findings), PHRASES),
    study: { ...translated(study, PHRASES), participation },
    provenance: { ...PROVENANCE, ...parts.provenance },
    drawn: new Set(Object.values(CHART).map(({ file }) => file)),
  };
  return inChinese(() => section(context));
}

/** Words of Latin letters in a text, besides code, addresses of links, files, and HTML. */
export function latinWords(text: string): readonly string[] {
  const prose = text.replace(/```[^]*?```|`[^`]*`|<code>[^]*?<\/code>|<[^>]+>/g, '').replace(/\]\([^)]*\)/g, ']');
  return prose.match(/[A-Za-z]{2,}/g) ?? [];
}
