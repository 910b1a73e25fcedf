import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { counted } from '#app/counted.ts';
import type { Input, Output } from '#app/host/contract.ts';
import type { Result } from '#app/result.ts';
import { useHost } from '../host/use-host.ts';

export type Pictured = Input<'designs.thumbnail'>['of'];
export type Thumbnail = Output<'designs.thumbnail'>;

/** Drawn once the element the ref is on comes into view. Undefined: not there yet. */
export function useThumbnail(of: Pictured | undefined) {
  const host = useHost();
  const scheme = useComputedColorScheme('light');
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  const [drawn, setDrawn] = useState<Result<Thumbnail>>();
  // Made anew with every render, it would be asked for every time.
  const key = of && JSON.stringify(of);

  useEffect(() => {
    const element = ref.current;
    if (!element || seen) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [seen]);

  useEffect(() => {
    if (key === undefined || !seen) return;
    let current = true;
    const wanted = JSON.parse(key) as Pictured; // written a few lines above
    void host.call('designs.thumbnail', { of: wanted, scheme }).then((answer) => {
      if (current) setDrawn(answer);
    });
    return () => {
      current = false;
    };
  }, [host, key, seen, scheme]);

  return { ref, drawn };
}

/** Nothing in a picture is run or loaded: it is shown as an image. */
export const asImage = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** "32 blocks · 6 microservices" */
export function figures({ blocks, microservices }: Thumbnail): string {
  return microservices > 0
    ? `${counted(blocks, 'block')} · ${counted(microservices, 'microservice')}`
    : counted(blocks, 'block');
}
