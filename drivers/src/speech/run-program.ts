import { spawn } from 'node:child_process';

export type ProgramEnd =
  | { readonly kind: 'done'; readonly output: Uint8Array }
  /** Not installed, or not to be executed. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'timeout' };

export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  /** What it reads: never among the arguments, which every user of the PC can see. */
  readonly input: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Half a minute of speech is 2.6 MB; more than this is a program gone wild. */
const longestOutput = 20_000_000;

/** Runs a program to its end and gives what it wrote. Kills it, by its id, when it is too slow or no longer wanted. */
export function runProgram({ program, args, input, timeoutMs, signal }: ProgramCall): Promise<ProgramEnd> {
  if (signal?.aborted) return Promise.resolve({ kind: 'failed' });
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
    const pieces: Uint8Array[] = [];
    let length = 0;
    function finish(end: ProgramEnd): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      resolve(end);
    }
    function stop(end: ProgramEnd): void {
      child.kill('SIGKILL');
      child.stdout.destroy();
      finish(end);
    }
    function giveUp(): void {
      stop({ kind: 'failed' });
    }
    const timer = setTimeout(() => stop({ kind: 'timeout' }), timeoutMs);
    signal?.addEventListener('abort', giveUp);
    child.stdout.on('data', (piece: Uint8Array) => {
      length += piece.length;
      pieces.push(piece);
      if (length > longestOutput) giveUp();
    });
    child.once('error', (error) => finish(isMissing(error) ? { kind: 'missing' } : { kind: 'failed' }));
    child.once('close', (code) =>
      finish(code === 0 ? { kind: 'done', output: Buffer.concat(pieces) } : { kind: 'failed' }),
    );
    /** A program that ends without reading its input breaks the pipe; its exit code says more. */
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function isMissing(error: Error): boolean {
  return 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES');
}
