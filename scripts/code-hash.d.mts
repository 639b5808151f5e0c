/** Hash of the code that simulates, found under this root; see code-hash.mjs. */
export function hashOfCode(root: string): string;
