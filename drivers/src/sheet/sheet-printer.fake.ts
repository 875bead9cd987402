import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IppAnswer, IppAsked, IppJobState, PrinterSide } from './printer-side.fake.ts';
import { ownPrinterSide } from './printer-side.fake.ts';

/** What a person or a fault does to the printer. */
export type SheetCondition =
  | 'ready'
  | 'out-of-paper'
  | 'cover-open'
  | 'jam'
  /** Takes pictures only. */
  | 'no-pdf'
  /** Takes no jobs just now. */
  | 'busy'
  /** Gives up each job. */
  | 'aborting'
  /** Hangs up when it has read a job, before it says anything; the job is printed all the same. */
  | 'hanging-up'
  /** Answers nothing. */
  | 'silent'
  /** Asks for a password. */
  | 'locked';

interface Job {
  readonly id: number;
  readonly document: Buffer;
  state: IppJobState;
}

interface Options {
  readonly side?: PrinterSide;
  /** From the job to the paper. */
  readonly sheetMs: number;
}

interface Events {
  /** A sheet came out. */
  sheet: [pdf: Buffer];
}

const mostBytes = 20_000_000;

/** A network printer for A4 paper on loopback, with real requests; its sheets stay in memory. */
export class FakeSheetPrinter extends EventEmitter<Events> {
  condition: SheetCondition = 'ready';
  readonly sheets: Buffer[] = [];
  /** Every request as it was understood, without its document. */
  readonly heard: Omit<IppAsked, 'document'>[] = [];
  readonly #jobs = new Map<number, Job>();
  readonly #side: PrinterSide;
  readonly #sheetMs: number;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor({ side = ownPrinterSide, sheetMs }: Options) {
    super();
    this.#side = side;
    this.#sheetMs = sheetMs;
  }

  get url(): string {
    return `ipp://127.0.0.1:${(this.#server.address() as AddressInfo).port}/ipp/print`; // it listens on a TCP port
  }

  async listen(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** From now on; what waits for paper comes out when there is some. */
  become(condition: SheetCondition): void {
    this.condition = condition;
    if (condition === 'ready')
      for (const job of this.#jobs.values()) if (job.state === 'processing-stopped') this.#begin(job);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (body === undefined || this.condition === 'silent') return;
    if (this.condition === 'locked') return void response.writeHead(401).end();
    const asked = this.#read(body);
    if (asked === undefined) return void response.writeHead(400).end();
    const { document, ...rest } = asked;
    this.heard.push(rest);
    const answer = this.#answer({ ...rest, document });
    if (this.condition === 'hanging-up' && asked.operation === 'print-job')
      return void request.socket.destroy();
    response.writeHead(200, { 'Content-Type': 'application/ipp' }).end(this.#side.write(answer));
  }

  #read(body: Buffer): IppAsked | undefined {
    try {
      return this.#side.read(body);
    } catch {
      return undefined;
    }
  }

  #answer({ operation, id, jobId, document, format }: IppAsked): IppAnswer {
    switch (operation) {
      case 'get-printer-attributes':
        return { id, status: 'ok', printer: this.#self() };
      case 'print-job':
        if (this.condition === 'busy') return { id, status: 'busy' };
        if (!this.#self().formats.includes(format ?? '')) return { id, status: 'format-not-supported' };
        return { id, status: 'ok', job: this.#take(document) };
      case 'get-job-attributes':
      case 'cancel-job': {
        const job = this.#jobs.get(jobId ?? 0);
        if (job === undefined) return { id, status: 'not-found' };
        if (operation === 'get-job-attributes') return { id, status: 'ok', job };
        if (job.state === 'completed' || job.state === 'aborted') return { id, status: 'not-possible' };
        job.state = 'canceled';
        return { id, status: 'ok' };
      }
      default:
        return { id, status: 'not-possible' };
    }
  }

  #self(): NonNullable<IppAnswer['printer']> {
    const reasons = reasonsOf[this.condition] ?? ['none'];
    const isStopped = reasons.some((reason) => reason !== 'none');
    const formats = this.condition === 'no-pdf' ? ['image/urf'] : ['application/pdf', 'image/urf'];
    return { state: isStopped ? 'stopped' : 'idle', reasons, formats, isAccepting: true };
  }

  #take(document: Buffer): Job {
    const job: Job = { id: this.#jobs.size + 1, document, state: 'pending' };
    this.#jobs.set(job.id, job);
    this.#begin(job);
    return job;
  }

  #begin(job: Job): void {
    job.state = 'processing';
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#end(job);
    }, this.#sheetMs);
    this.#timers.add(timer);
  }

  #end(job: Job): void {
    if (job.state !== 'processing') return;
    if (this.condition === 'aborting') {
      job.state = 'aborted';
    } else if (reasonsOf[this.condition] !== undefined) {
      job.state = 'processing-stopped';
    } else {
      job.state = 'completed';
      this.sheets.push(job.document);
      this.emit('sheet', job.document);
    }
  }
}

const reasonsOf: Partial<Record<SheetCondition, readonly string[]>> = {
  'out-of-paper': ['media-empty-error'],
  'cover-open': ['cover-open'],
  jam: ['media-jam-error', 'media-low-warning'],
};

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length > mostBytes) return undefined;
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(parts);
}
