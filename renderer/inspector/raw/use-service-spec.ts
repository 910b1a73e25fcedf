import { useEffect, useState } from 'react';
import { serviceOf } from '#app/cloudformation/spec/lookups.ts';
import type { ServiceSpec } from '#app/cloudformation/spec/schema.ts';
import { loadServiceSpec } from '../../spec/spec-files.ts';

/** The specification of a type's service; null when there is none. */
export function useServiceSpec(type: string): ServiceSpec | null | undefined {
  const [loaded, setLoaded] = useState<{ service: string; spec: ServiceSpec | null }>();
  const service = serviceOf(type);
  useEffect(() => {
    let wanted = true;
    const done = (spec: ServiceSpec | null): void => {
      if (wanted) setLoaded({ service, spec });
    };
    loadServiceSpec(`${service}::`).then(
      (spec) => done(spec ?? null),
      () => done(null),
    );
    return () => {
      wanted = false;
    };
  }, [service]);
  return loaded?.service === service ? loaded.spec : undefined;
}
