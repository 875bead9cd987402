/** The next number of a service field's own sequence: A001 … A999, A1000. The prefix never changes afterwards. */
export function formatNumber(prefix: string, sequence: number): string {
  return `${prefix}${String(sequence).padStart(3, '0')}`;
}
