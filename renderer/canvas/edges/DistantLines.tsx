import { useMemo } from 'react';
import type { Routes } from '#app/layout/routing/route.ts';

/** Too far out to tell lines apart: all of them as one path. */
export function DistantLines({ routes }: { readonly routes: Routes }) {
  const path = useMemo(
    () =>
      Array.from(
        routes.values(),
        ({ line }) => `M${line.map(({ x, y }) => `${x} ${y}`).join('L')}`,
      ).join(''),
    [routes],
  );
  return <path d={path} fill="none" stroke="var(--edge)" strokeWidth={2} opacity={0.6} />;
}
