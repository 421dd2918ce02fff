/** Why a record is no invitation to screen, in the order of reports. */
export const leftOutKinds = [
  /** The owner sent it. */
  'outgoing',
  /** It was accepted: the sender is among the owner's connections. */
  'connected',
  /** It has been answered or withdrawn, as the input says. */
  'not-pending',
  /** It is from a page, a newsletter or an event. */
  'not-a-person',
  /** The owner has decided it in an earlier run. */
  'settled',
  /** Nothing stands in it. */
  'blank',
] as const;
export type LeftOut = (typeof leftOutKinds)[number];

/** How many records were left out, by why. */
export type LeftOutCounts = Readonly<Record<LeftOut, number>>;

/** Nothing left out yet. */
export const noneLeftOut: LeftOutCounts = {
  outgoing: 0,
  connected: 0,
  'not-pending': 0,
  'not-a-person': 0,
  settled: 0,
  blank: 0,
};

const words: Readonly<Record<LeftOut, readonly [one: string, many: string]>> = {
  outgoing: ['that you sent yourself was left out', 'that you sent yourself were left out'],
  connected: [
    'that you have accepted was left out: you are connected',
    'that you have accepted were left out: you are connected',
  ],
  'not-pending': ['that is not pending was left out', 'that are not pending were left out'],
  'not-a-person': [
    'from a page, newsletter or event was left out',
    'from pages, newsletters or events were left out',
  ],
  settled: ['that you have decided was left out', 'that you have decided were left out'],
  blank: ['empty row left out', 'empty rows left out'],
};

/** What was left out and why, a line for each kind that there is. */
export function describeLeftOut(counts: LeftOutCounts): readonly string[] {
  return leftOutKinds.flatMap((kind) => {
    const [one, many] = words[kind];
    return counts[kind] === 0 ? [] : [`${counts[kind]} ${counts[kind] === 1 ? one : many}`];
  });
}
