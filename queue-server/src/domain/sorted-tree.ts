import BTreeModule from 'sorted-btree';

/** A sorted map that shares what did not change: `with` and `without` give a new tree in O(log n), the old one stays. */
export type SortedTree<K, V> = BTreeModule<K, V>;

// The package is CommonJS: under Node's own loader the class sits one level deeper than under a bundler.
const BTree = ('default' in BTreeModule ? BTreeModule.default : BTreeModule) as typeof BTreeModule;

export function emptyTree<K, V>(compare: (a: K, b: K) => number): SortedTree<K, V> {
  return new BTree<K, V>(undefined, compare);
}

/** Plain code-unit order: ids and keys are ASCII. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
