import { expect, test } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { kioskMachine } from './kiosk-machine.ts';
import { screenNames } from './screen-name.ts';

/** Every state, and where each of its ways (touch, report, time-out, answer of the server) leads. */
function stateGraph(): Map<string, Set<string>> {
  const ways = new Map<string, Set<string>>();
  visit(kioskMachine.root, new Set());
  return ways;

  function visit(node: AnyStateNode, inherited: ReadonlySet<string>): void {
    const out = new Set(inherited);
    const transitions = [...node.transitions.values()].flat();
    for (const { target } of [...transitions, ...(node.always ?? [])]) {
      target?.forEach((one) => leavesOf(one).forEach((leaf) => out.add(leaf)));
    }
    const children = Object.values(node.states);
    if (children.length === 0 && node.type !== 'history') ways.set(node.id, out);
    children.forEach((child) => visit(child, out));
  }
}

/** The leaf a way ends in: a compound state's first one; a history, any of its siblings. */
function leavesOf(node: AnyStateNode): string[] {
  if (node.type === 'history') {
    return Object.values(node.parent?.states ?? {})
      .filter((one) => one.type !== 'history')
      .flatMap(leavesOf);
  }
  if (Object.keys(node.states).length === 0) return [node.id];
  const first = node.initial.target[0];
  return first === undefined ? [] : leavesOf(first);
}

function reachableFrom(start: string, graph: Map<string, Set<string>>): Set<string> {
  const seen = new Set([start]);
  for (const state of seen) graph.get(state)?.forEach((next) => seen.add(next));
  return seen;
}

const graph = stateGraph();

test('KI-1 every state is reached from the start', () => {
  const first = kioskMachine.root.initial.target[0];
  const start = first === undefined ? [] : leavesOf(first);
  expect(start).toHaveLength(1);
  expect([...graph.keys()].sort()).toEqual([...reachableFrom(start[0] ?? '', graph)].sort());
});

test('KI-2 from every state a way leads back to the first page', () => {
  const stuck = [...graph.keys()].filter((state) => !reachableFrom(state, graph).has('attract'));
  expect(stuck).toEqual([]);
});

test('KI-3 every state has exactly one screen, and every screen a state', () => {
  const tags = new Set<string>();
  for (const id of graph.keys()) {
    const own = tagsOf(kioskMachine.getStateNodeById(id));
    const passing =
      kioskMachine.getStateNodeById(id).always?.some(({ guard }) => guard === undefined) === true;
    expect([id, own.length]).toEqual([id, passing ? 0 : 1]);
    own.forEach((tag) => tags.add(tag));
  }
  expect([...tags].sort()).toEqual([...screenNames].sort());
});

function tagsOf(node: AnyStateNode): string[] {
  const above = node.parent === undefined ? [] : tagsOf(node.parent);
  return [...above, ...node.tags];
}
