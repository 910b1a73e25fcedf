// The package brings no types: what of it is used.
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'truetype' | 'woff2';
      readonly variationAxes: { readonly [axis: string]: number };
      /** OpenType features that stay. */
      readonly keepFeatures: readonly string[];
      readonly noLayoutClosure: boolean;
    },
  ): Promise<Buffer>;
}
