/** A program a suite needs: where it is, or what to do so that it will be there. */
export type Found =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly missing: string };
