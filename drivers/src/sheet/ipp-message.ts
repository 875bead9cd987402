import ipp from 'ipp-encoder';

const { CONSTANTS: words } = ipp;

/** What a printer says of itself or of a job, by the names of RFC 8011. */
export type IppAttributes = ReadonlyMap<string, readonly unknown[]>;
export interface IppReply {
  readonly status: number;
  readonly printer: IppAttributes;
  readonly job: IppAttributes;
}

/** From here on a status means that nothing was done (RFC 8011, B.1). */
export const firstRefusal = 0x0400;

type Group = Parameters<typeof ipp.request.encode>[0]['groups'][number];
type Attribute = Group['attributes'][number];

/** The first attributes of every request, in the order that RFC 8011, 4.1.4 wants. */
function head(printerUri: string, more: readonly Attribute[] = []): Group {
  return {
    tag: words.OPERATION_ATTRIBUTES_TAG,
    attributes: [
      { tag: words.CHARSET, name: 'attributes-charset', value: 'utf-8' },
      { tag: words.NATURAL_LANG, name: 'attributes-natural-language', value: 'vi' },
      { tag: words.URI, name: 'printer-uri', value: printerUri },
      ...more,
    ],
  };
}

function request(
  operationId: number,
  requestId: number,
  groups: readonly Group[],
  data: Uint8Array = new Uint8Array(),
): Buffer {
  const message = { operationId, requestId, groups };
  const start = ipp.request.encode(message, Buffer.alloc(ipp.request.encodingLength(message)));
  return Buffer.concat([start, data]);
}

const asked = [
  ...['printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'],
  ...['document-format-supported', 'printer-make-and-model'],
];

/** How is the printer (Get-Printer-Attributes, RFC 8011, 4.2.5)? */
export function printerQuestion(requestId: number, uri: string): Buffer {
  const attributes = { tag: words.KEYWORD, name: 'requested-attributes', value: asked };
  return request(words.GET_PRINTER_ATTRIBUTES, requestId, [head(uri, [attributes])]);
}

/** One copy, one side, A4 (Print-Job, RFC 8011, 4.2.1). The job has a name that says nothing of anybody. */
export function printRequest(requestId: number, uri: string, pdf: Uint8Array): Buffer {
  const operation = head(uri, [
    { tag: words.NAME_WITHOUT_LANG, name: 'requesting-user-name', value: 'motcua' },
    { tag: words.NAME_WITHOUT_LANG, name: 'job-name', value: 'To khai' },
    { tag: words.MIME_MEDIA_TYPE, name: 'document-format', value: 'application/pdf' },
  ]);
  const job = {
    tag: words.JOB_ATTRIBUTES_TAG,
    attributes: [
      { tag: words.INTEGER, name: 'copies', value: 1 },
      { tag: words.KEYWORD, name: 'sides', value: 'one-sided' },
      { tag: words.KEYWORD, name: 'media', value: 'iso_a4_210x297mm' },
    ],
  };
  return request(words.PRINT_JOB, requestId, [operation, job], pdf);
}

function jobRequest(operationId: number, requestId: number, uri: string, jobId: number): Buffer {
  return request(operationId, requestId, [
    head(uri, [
      { tag: words.INTEGER, name: 'job-id', value: jobId },
      { tag: words.NAME_WITHOUT_LANG, name: 'requesting-user-name', value: 'motcua' },
    ]),
  ]);
}

/** How far is a job (Get-Job-Attributes, RFC 8011, 4.3.4)? */
export function jobQuestion(requestId: number, uri: string, jobId: number): Buffer {
  return jobRequest(words.GET_JOB_ATTRIBUTES, requestId, uri, jobId);
}

/** No more of a job (Cancel-Job, RFC 8011, 4.3.3). */
export function cancelRequest(requestId: number, uri: string, jobId: number): Buffer {
  return jobRequest(words.CANCEL_JOB, requestId, uri, jobId);
}

/** Undefined: not the language of IPP. */
export function readReply(bytes: Buffer): IppReply | undefined {
  try {
    const { statusCode, groups } = ipp.response.decode(bytes);
    const of = (tag: number): IppAttributes =>
      new Map(
        groups
          .filter((group) => group.tag === tag)
          .flatMap(({ attributes }) => attributes.map(({ name, value }) => [name, value] as const)),
      );
    return {
      status: statusCode,
      printer: of(words.PRINTER_ATTRIBUTES_TAG),
      job: of(words.JOB_ATTRIBUTES_TAG),
    };
  } catch {
    // the decoder reads past the end of what is no message
    return undefined;
  }
}
