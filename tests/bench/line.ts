/** One line of the report: what was measured, against what, and whether it is good enough. */
export type Line = {
  id: string;
  what: string;
  value: number;
  unit: string;
  /** Text of the target, and whether the value meets it; none for a probe of the machine. */
  target?: string;
  isMet?: boolean;
};

export function atMost(id: string, what: string, value: number, unit: string, limit: number): Line {
  return { id, what, value, unit, target: `≤ ${limit} ${unit}`, isMet: value <= limit };
}

export function atLeast(id: string, what: string, value: number, unit: string, limit: number): Line {
  return { id, what, value, unit, target: `≥ ${limit} ${unit}`, isMet: value >= limit };
}

export function probe(id: string, what: string, value: number, unit: string): Line {
  return { id, what, value, unit };
}
