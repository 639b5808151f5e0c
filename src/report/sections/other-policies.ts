import { grouped } from '../grouped.ts';
import { details, escape } from '../markdown.ts';
import { say } from '../words/say.ts';

/** Tables of the policies that are not shown in full, folded away; policies with the same table share it. */
export function otherPolicies(
  tables: readonly { readonly policy: string; readonly text: string }[],
): readonly string[] {
  const parts = grouped(tables, ({ text }) => text).map(
    (group) => `${group.map(({ policy }) => `**${escape(policy)}**`).join(say('common.comma'))}\n\n${group[0].text}`,
  );
  return parts.length === 0 ? [] : [details(say('policies.others'), parts.join('\n\n'))];
}
