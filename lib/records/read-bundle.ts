/** Reading a bundle: nothing of it is handed out before its digest, its signature and every record in it are verified. */
import { BUNDLE_VERSION, type BundleHeader, FORMAT } from './bundle.ts';
import { canonicalJson } from './canonical.ts';
import { sha256OfBytes } from './hash.ts';
import { verifyText } from './keys.ts';
import { endSchema, headerSchema } from './schema.ts';
import type { StoredRecord } from './types.ts';
import { DAY } from './values.ts';
import { type RecordFault, verifyRecord } from './verify.ts';

/** UTF-8 bytes of a bundle, as of an export file. */
export const MAX_BUNDLE_BYTES = 256 * 1024 * 1024;
export const MAX_BUNDLE_RECORDS = 500_000;
/** Longer than a record that fills all its fields with characters that JSON escapes. */
const MAX_LINE = 128_000;
/** Records verified at once, so that the browser works on many and others get their turn. */
const BATCH = 256;

/** `truncated`: lines are missing, or there are more than its header counts. `notCanonical`: a line says a record in another spelling. */
export type BundleFault =
  | 'notABundle'
  | 'newerVersion'
  | 'tooLarge'
  | 'truncated'
  | 'badDigest'
  | 'badSignature'
  | 'notCanonical'
  | RecordFault;

export interface Bundle {
  header: BundleHeader;
  /** The verified records, parsed anew each time; as often as wanted. */
  batches(size?: number): Iterable<StoredRecord[]>;
}
/** `line`: where it stands, counted from 1. */
export type BundleRead = { ok: true; bundle: Bundle } | { ok: false; why: BundleFault; line?: number };

const refused = (why: BundleFault, line?: number): BundleRead => ({ ok: false, why, ...(line && { line }) });

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}

function headerOf(line: string): BundleHeader | BundleFault {
  const value = parsed(line) as { format?: unknown; version?: unknown } | null | undefined;
  if (value?.format !== FORMAT) return 'notABundle';
  if (typeof value.version === 'number' && value.version > BUNDLE_VERSION) return 'newerVersion';
  const header = headerSchema.safeParse(value);
  return header.success ? (header.data as BundleHeader) : 'notABundle';
}

/** The fault of a record line. */
async function faultOf(line: string, now: number): Promise<RecordFault | 'notCanonical' | undefined> {
  const value = parsed(line);
  const verified = await verifyRecord(value, now);
  if (!verified.ok) return verified.why;
  return canonicalJson(verified.record) === line ? undefined : 'notCanonical';
}

/** Digest of the record lines, encoded piece by piece. */
function digestOf(pieces: readonly Uint8Array<ArrayBuffer>[], size: number): Promise<string> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return sha256OfBytes(whole);
}

/**
 * Takes a bundle in by pieces of its text, cut anywhere. `push` answers false once it is certain to be refused: the
 * rest need not be read. `end` verifies everything; `onProgress` is told how many records are done.
 */
export function bundleReader(now: number, onProgress: (done: number, of: number) => void = () => undefined) {
  const encoder = new TextEncoder();
  /** All lines but the first, whole ones; the last of them is the signature. */
  const lines: string[] = [];
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  let [size, rest] = [0, ''];
  let head: string | undefined;
  let header: BundleHeader | undefined;
  let fault: BundleFault | undefined;

  function takeLine(line: string): void {
    if (head === undefined) {
      head = line;
      const found = headerOf(line);
      if (typeof found === 'string') fault = found;
      else header = found;
      return;
    }
    lines.push(line);
    if (line.length > MAX_LINE || lines.length > MAX_BUNDLE_RECORDS + 1) fault = 'tooLarge';
  }

  function push(piece: string): boolean {
    if (fault) return false;
    const text = rest + piece;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0 && !fault; end = text.indexOf('\n', start)) {
      takeLine(text.slice(start, end));
      start = end + 1;
    }
    rest = text.slice(start);
    // A line that does not end is taken for one, so that it is counted.
    if (!fault && rest.length > MAX_LINE) takeLine(rest);
    return !fault;
  }

  /** The record lines as bytes, in pieces of some thousand lines. */
  function encode(): void {
    for (let start = 0; start < lines.length && size <= MAX_BUNDLE_BYTES; start += 5000) {
      const piece = encoder.encode(`${lines.slice(start, start + 5000).join('\n')}\n`);
      bytes.push(piece);
      size += piece.length;
    }
    if (size > MAX_BUNDLE_BYTES) fault = 'tooLarge';
  }

  async function checkWhole({ issuer, count, digest, created }: BundleHeader): Promise<BundleFault | undefined> {
    const end = endSchema.safeParse(parsed(lines.pop()));
    if (!end.success || rest !== '') return 'truncated';
    if (!(await verifyText(issuer, head ?? '', end.data.sig))) return 'badSignature';
    if (lines.length !== count) return 'truncated';
    encode();
    if (fault) return fault;
    if ((await digestOf(bytes.splice(0), size)) !== digest) return 'badDigest';
    return created > now + DAY ? 'future' : undefined;
  }

  function* batches(size = 500): Iterable<StoredRecord[]> {
    for (let start = 0; start < lines.length; start += size)
      yield lines.slice(start, start + size).map((line) => JSON.parse(line) as StoredRecord);
  }

  async function end(): Promise<BundleRead> {
    if (!fault && head === undefined) push('\n');
    if (fault || !header) return refused(fault ?? 'notABundle', fault === 'tooLarge' ? lines.length + 1 : undefined);
    const whole = await checkWhole(header);
    if (whole) return refused(whole);
    for (let start = 0; start < lines.length; start += BATCH) {
      const faults = await Promise.all(lines.slice(start, start + BATCH).map((line) => faultOf(line, now)));
      const bad = faults.findIndex((one) => one !== undefined);
      const why = faults[bad];
      // Lines are counted from 1, and the first is the header.
      if (why) return refused(why, start + bad + 2);
      onProgress(Math.min(start + BATCH, lines.length), lines.length);
    }
    return { ok: true, bundle: { header, batches } };
  }

  return { push, end };
}

/** A whole bundle at once. */
export function readBundle(
  text: string,
  now: number,
  onProgress?: (done: number, of: number) => void,
): Promise<BundleRead> {
  const reader = bundleReader(now, onProgress);
  reader.push(text);
  return reader.end();
}
