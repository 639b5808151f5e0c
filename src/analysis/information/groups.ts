/**
 * The part of a model that an input belongs to, so that what would be measured together stands together: the last part
 * that is named below, wherever in the scenario it stands, or else the first step of its path.
 */
export function groupOf(path: string): string {
  const [first, ...rest] = path.split('.');
  if (first === 'co-construction') return rest.includes('effects') ? 'contract effects' : 'contract terms';
  if (first === 'investment') return rest.includes('effects') ? 'instrument effects' : 'instrument terms';
  if (first !== 'fields' && first !== 'defaults') return first;
  const [part = first] = rest.slice(first === 'fields' ? 1 : 0);
  return part === 'plateau' ? 'firms' : part;
}
