interface FaultRecord {
  id: string;
  way: string;
  tries: number;
  survived: number;
  worst: string;
}

export declare function faultTable(
  records: FaultRecord[],
  options: { isFull: boolean },
  lines?: Record<string, { fault: string; full: number }>,
): { lines: string[]; wrong: { name: string; why: string }[] };
