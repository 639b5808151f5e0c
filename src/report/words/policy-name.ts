import { escape } from '../markdown.ts';
import { say } from './say.ts';

/**
 * The name of a policy inside a sentence of Markdown, set apart from it. In Chinese by quotation marks: emphasis that
 * ends in a full-width bracket before a character is no emphasis in Markdown.
 */
export function policyName(policy: string): string {
  return say('common.policy', { policy: escape(policy) });
}
