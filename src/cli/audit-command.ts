import { printDay } from '../core/day.js';
import { jsonText } from '../core/escape.js';
import { schemaVersion } from '../core/report.js';
import { type AuditReport, audit } from '../index.js';
import { auditText } from './audit-text.js';
import { Session, isWorthTelling } from './session.js';
import { type InputOptions, type SetUp, setUp } from './set-up.js';
import { type Terminal } from './terminal.js';
import { tool } from './tool.js';

export interface AuditOptions extends InputOptions {
  readonly minGroup?: number;
  readonly failOn?: 'moved';
  readonly json?: boolean;
}

/** `screen audit FILE`: whether decisions differ by who the senders are, and by what rules. */
export async function auditCommand(
  files: readonly string[],
  options: AuditOptions,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(terminal, options);
  const prepared = await setUp(session, files, options, { settled: 'kept' });
  if (prepared === undefined) return session.status();
  try {
    const report = await reportOf(session, prepared, options);
    if (report === undefined) return session.status();
    await session.out.write(printed(report, session, prepared, options));
    const moved = report.counterfactuals.some(({ moves }) => moves.length > 0);
    return session.status(options.failOn === 'moved' && moved);
  } finally {
    await prepared.close();
  }
}

/** The audit of the inputs, its problems shown; undefined where none of them could be read. */
async function reportOf(
  session: Session,
  { inputs, settings }: SetUp,
  { minGroup }: AuditOptions,
): Promise<AuditReport | undefined> {
  let read = 0;
  const how = minGroup === undefined ? settings : { ...settings, smallest: minGroup };
  for await (const event of audit(inputs, how)) {
    if (event.kind === 'file') read += 1;
    else if (event.kind === 'report') return read === 0 ? undefined : event.report;
    else if (isWorthTelling(event.problem)) await session.report([event.problem]);
  }
  return undefined;
}

function printed(
  report: AuditReport,
  session: Session,
  { settings: { policy, today } }: SetUp,
  { json, verbose }: AuditOptions,
): string {
  const { name } = policy;
  if (json === true) {
    const document = { schemaVersion, tool, policy: { name }, today: printDay(today), ...report };
    return `${jsonText(document, 2)}\n`;
  }
  const { color } = session;
  return auditText(report, name, { width: session.out.width, color, verbose: verbose === true });
}
