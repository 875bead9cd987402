/** The part of ipp-encoder 5 that is used; the package ships no types. */
declare module 'ipp-encoder' {
  interface Attribute {
    readonly tag: number;
    readonly name: string;
    readonly value: unknown;
  }
  interface Group {
    readonly tag: number;
    readonly attributes: readonly Attribute[];
  }
  interface Message {
    readonly requestId: number;
    readonly groups: readonly Group[];
    readonly data?: Uint8Array;
  }
  interface DecodedAttribute {
    readonly tag: number;
    readonly name: string;
    readonly value: readonly unknown[];
  }
  interface Decoded {
    readonly requestId: number;
    readonly groups: readonly { readonly tag: number; readonly attributes: readonly DecodedAttribute[] }[];
  }
  interface Codec<Kind> {
    encode(message: Message & Kind, into: Buffer): Buffer;
    encodingLength(message: Message & Kind): number;
    readonly decode: { (bytes: Buffer): Decoded & Kind; readonly bytes: number };
  }
  const ipp: {
    readonly CONSTANTS: Readonly<
      Record<
        | ('PRINT_JOB' | 'CANCEL_JOB' | 'GET_JOB_ATTRIBUTES' | 'GET_PRINTER_ATTRIBUTES')
        | ('OPERATION_ATTRIBUTES_TAG' | 'JOB_ATTRIBUTES_TAG' | 'PRINTER_ATTRIBUTES_TAG')
        | ('INTEGER' | 'BOOLEAN' | 'ENUM' | 'KEYWORD' | 'URI' | 'CHARSET' | 'NATURAL_LANG')
        | ('NAME_WITHOUT_LANG' | 'MIME_MEDIA_TYPE'),
        number
      >
    >;
    readonly request: Codec<{ readonly operationId: number }>;
    readonly response: Codec<{ readonly statusCode: number }>;
  };
  export default ipp;
}
