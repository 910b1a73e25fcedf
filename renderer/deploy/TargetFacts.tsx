import { useEffect, useState } from 'react';
import type { Output } from '#app/host/contract.ts';
import type { Target } from '#app/host/deploy.ts';
import { useHost } from '../host/use-host.ts';
import styles from './Deploy.module.css';

type Identity = Output<'accounts.identity'>;

/** Where a plan goes, in so many words: account, Region, identity. */
export function TargetFacts({ target }: { readonly target: Target }) {
  const host = useHost();
  const [identity, setIdentity] = useState<Identity>();
  const [unknown, setUnknown] = useState<string>();
  useEffect(() => {
    let current = true;
    void host.call('accounts.identity', { target }).then((result) => {
      if (!current) return;
      if (result.ok) setIdentity(result.value);
      else setUnknown(result.failure.message);
    });
    return () => {
      current = false;
    };
  }, [host, target]);
  return (
    <dl className={styles.facts}>
      <dt>Account</dt>
      <dd>{identity?.account ?? (unknown ? <span title={unknown}>unknown</span> : '…')}</dd>
      <dt>Region</dt>
      <dd>{target.region}</dd>
      <dt>Identity</dt>
      <dd title={identity?.arn}>
        {identity ? shortArn(identity.arn) : target.profile || 'default credentials'}
      </dd>
      {target.endpoint && (
        <>
          <dt>Endpoint</dt>
          <dd title={target.endpoint}>{target.endpoint}</dd>
        </>
      )}
    </dl>
  );
}

/** `arn:aws:sts::123456789012:assumed-role/deployer/ada` → `assumed-role/deployer/ada` */
const shortArn = (arn: string): string => arn.split(':').slice(5).join(':') || arn;
