import ipp from 'ipp-encoder';

/** What a client wants of a printer. */
export interface IppAsked {
  readonly operation: 'print-job' | 'get-printer-attributes' | 'get-job-attributes' | 'cancel-job' | 'other';
  readonly id: number;
  readonly jobId?: number;
  readonly format?: string;
  readonly copies?: number;
  readonly media?: string;
  readonly jobName?: string;
  readonly document: Buffer;
}

export interface IppAnswer {
  readonly id: number;
  readonly status: 'ok' | 'format-not-supported' | 'not-possible' | 'not-found' | 'busy';
  readonly printer?: {
    readonly state: 'idle' | 'processing' | 'stopped';
    readonly reasons: readonly string[];
    readonly formats: readonly string[];
    readonly isAccepting: boolean;
  };
  readonly job?: { readonly id: number; readonly state: IppJobState };
}
export type IppJobState =
  'pending' | 'processing' | 'processing-stopped' | 'canceled' | 'aborted' | 'completed';

/** The printer's end of the language, so that tests can bring somebody else's. */
export interface PrinterSide {
  /** Throws at what is no request. */
  readonly read: (body: Buffer) => IppAsked;
  readonly write: (answer: IppAnswer) => Buffer;
}

const { CONSTANTS: words } = ipp;
const operations = new Map<number, IppAsked['operation']>([
  [words.PRINT_JOB, 'print-job'],
  [words.GET_PRINTER_ATTRIBUTES, 'get-printer-attributes'],
  [words.GET_JOB_ATTRIBUTES, 'get-job-attributes'],
  [words.CANCEL_JOB, 'cancel-job'],
]);
const statuses: Record<IppAnswer['status'], number> = {
  ...{ ok: 0x0000, 'not-possible': 0x0404, 'not-found': 0x0406 },
  ...{ 'format-not-supported': 0x040a, busy: 0x0507 },
};
const jobStates: Record<IppJobState, number> = {
  ...{ pending: 3, processing: 5, 'processing-stopped': 6, canceled: 7, aborted: 8, completed: 9 },
};
const printerStates = { idle: 3, processing: 4, stopped: 5 } as const;

/** The printer's end as the virtual printer of the product speaks it. */
export const ownPrinterSide: PrinterSide = {
  read(body) {
    const { operationId, requestId, groups } = ipp.request.decode(body);
    const start = ipp.request.decode.bytes;
    const said = new Map(
      groups.flatMap(({ attributes }) => attributes.map(({ name, value }) => [name, value[0]] as const)),
    );
    const [jobId, format] = [said.get('job-id'), said.get('document-format')];
    return {
      ...{ operation: operations.get(operationId) ?? 'other', id: requestId },
      ...(typeof jobId === 'number' && { jobId }),
      ...(typeof format === 'string' && { format }),
      document: body.subarray(start),
    };
  },
  write({ id, status, printer, job }) {
    const groups = [
      {
        tag: words.OPERATION_ATTRIBUTES_TAG,
        attributes: [
          { tag: words.CHARSET, name: 'attributes-charset', value: 'utf-8' },
          { tag: words.NATURAL_LANG, name: 'attributes-natural-language', value: 'vi' },
        ],
      },
      ...(job === undefined ? [] : [jobGroup(job)]),
      ...(printer === undefined ? [] : [printerGroup(printer)]),
    ];
    const message = { statusCode: statuses[status], requestId: id, groups };
    return ipp.response.encode(message, Buffer.alloc(ipp.response.encodingLength(message)));
  },
};

function jobGroup({ id, state }: NonNullable<IppAnswer['job']>) {
  return {
    tag: words.JOB_ATTRIBUTES_TAG,
    attributes: [
      { tag: words.INTEGER, name: 'job-id', value: id },
      { tag: words.ENUM, name: 'job-state', value: jobStates[state] },
    ],
  };
}

function printerGroup({ state, reasons, formats, isAccepting }: NonNullable<IppAnswer['printer']>) {
  return {
    tag: words.PRINTER_ATTRIBUTES_TAG,
    attributes: [
      { tag: words.ENUM, name: 'printer-state', value: printerStates[state] },
      { tag: words.KEYWORD, name: 'printer-state-reasons', value: reasons },
      { tag: words.BOOLEAN, name: 'printer-is-accepting-jobs', value: isAccepting },
      { tag: words.MIME_MEDIA_TYPE, name: 'document-format-supported', value: formats },
    ],
  };
}
