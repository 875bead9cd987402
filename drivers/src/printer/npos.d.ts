/** The part of npos 0.1.19 that the cross-check uses; the package ships no types. */
declare module 'npos' {
  interface Tree {
    readonly tree: readonly { readonly ascii: string; readonly fn?: string }[];
    readonly entries: readonly { readonly type: string; readonly data: Bitmap }[];
  }
  /** `getPixel` gives 0 for black. */
  interface Bitmap {
    getWidth(): number;
    getHeight(): number;
    getPixel(x: number, y: number): number;
  }
  const npos: { parser(): { parse(bytes: Buffer): Promise<Tree> } };
  export default npos;
}
