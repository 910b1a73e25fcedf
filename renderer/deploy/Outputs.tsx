import { ActionIcon, Tooltip } from '@mantine/core';
import { Copy, ExternalLink } from 'lucide-react';
import { copyText } from '../document/export-template.ts';
import styles from './Deploy.module.css';
import type { StackOutput } from './deployment.ts';

export function Outputs({ outputs }: { readonly outputs: readonly StackOutput[] }) {
  return (
    <>
      <h3 className={styles.heading}>Outputs</h3>
      <dl className={styles.outputs}>
        {outputs.map(({ key, value }) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              {/^https?:\/\//.test(value) ? (
                <a href={value} target="_blank" rel="noreferrer">
                  {value}
                  <ExternalLink size={11} aria-label="(opens in a browser)" />
                </a>
              ) : (
                <code>{value}</code>
              )}
              <Tooltip label="Copy">
                <ActionIcon
                  size={20}
                  aria-label={`Copy ${key}`}
                  onClick={() => void copyText(value, key)}
                >
                  <Copy size={13} />
                </ActionIcon>
              </Tooltip>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
