/** The part of @sealsystems/ipp 2.8 that tests read and write with; the package ships no types. */
declare module '@sealsystems/ipp' {
  interface Message {
    readonly operation?: string;
    readonly statusCode?: string;
    readonly id: number;
    readonly version?: string;
    readonly data?: Buffer;
    readonly 'operation-attributes-tag'?: Readonly<Record<string, unknown>>;
    readonly 'job-attributes-tag'?: Readonly<Record<string, unknown>>;
    readonly 'printer-attributes-tag'?: Readonly<Record<string, unknown>>;
  }
  const ipp: { parse(bytes: Buffer): Message; serialize(message: Message): Buffer };
  export default ipp;
}
