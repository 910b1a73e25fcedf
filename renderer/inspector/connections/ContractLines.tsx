import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { RotateCcw, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Contract, ContractLine } from '#app/compiler/contract.ts';
import type { Amend } from './amend.ts';
import styles from './ContractLines.module.css';
import { VariableName } from './VariableName.tsx';

interface ContractLinesProps {
  readonly contract: Contract;
  readonly amend: Amend;
}

/** A contract as one reads it, and edits it: allow this, set that, make those. */
export function ContractLines({ contract, amend }: ContractLinesProps) {
  const grants = contract.lines.some(({ kind }) => kind === 'allow' || kind === 'withhold');
  return (
    <div className={styles.lines}>
      <dl className={styles.list}>
        {contract.lines.flatMap((line, index) =>
          rowsOf(line, amend).map((row, part) => (
            <div key={keyOf(line, `${index}/${part}`)} className={styles.line}>
              <dt className={styles.verb} data-kind={line.kind}>
                {row.verb}
              </dt>
              <dd
                className={styles.what}
                data-quiet={row.quiet || undefined}
                data-gone={row.gone || undefined}
              >
                {row.what}
                {row.note && <span className={styles.note}>{row.note}</span>}
              </dd>
              {row.action && <dd className={styles.action}>{row.action}</dd>}
            </div>
          )),
        )}
      </dl>
      {grants && <GrantField grant={amend.grant} />}
    </div>
  );
}

/** A variable keeps its row, and what is being typed in it, while lines before it come and go. */
const keyOf = (line: ContractLine, place: string): string =>
  line.kind === 'set' ? `set/${line.generatedName}` : place;

interface Row {
  readonly verb: string;
  readonly what: ReactNode;
  readonly quiet?: boolean;
  readonly gone?: boolean;
  readonly note?: string | undefined;
  readonly action?: ReactNode;
}

function rowsOf(line: ContractLine, amend: Amend): readonly Row[] {
  switch (line.kind) {
    case 'allow':
      return [
        ...line.actions.map((action) => ({
          verb: 'allow',
          what: action,
          action: (
            <RowButton label={`Withhold ${action}`} onClick={() => amend.withhold(action)}>
              <X size={12} />
            </RowButton>
          ),
        })),
        { verb: '', what: `on ${line.on.join(', ')}`, quiet: true },
      ];
    case 'deny':
      return [
        ...line.actions.map((action) => ({ verb: 'deny', what: action })),
        { verb: '', what: `on ${line.on.join(', ')}`, quiet: true },
      ];
    case 'withhold':
      return line.actions.map((action) => ({
        verb: 'held',
        what: action,
        gone: true,
        action: (
          <RowButton label={`Allow ${action} again`} onClick={() => amend.restore(action)}>
            <RotateCcw size={12} />
          </RowButton>
        ),
      }));
    case 'set':
      return [
        {
          verb: 'set',
          what: (
            <>
              <VariableName
                name={line.name}
                generatedName={line.generatedName}
                rename={amend.rename}
              />
              {` = ${line.value}`}
            </>
          ),
          note: line.overridden ? 'overridden by hand' : undefined,
        },
      ];
    case 'make':
      return [
        { verb: 'make', what: line.type.replace(/^AWS::/, '') },
        { verb: '', what: line.logicalId, quiet: true },
      ];
    case 'change':
      return [
        {
          verb: 'set',
          what: `${line.path} = ${line.value}`,
          note: line.overridden ? 'overridden by hand' : undefined,
        },
        { verb: '', what: `of ${line.logicalId}`, quiet: true },
      ];
  }
}

interface RowButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const RowButton = ({ label, onClick, children }: RowButtonProps) => (
  <Tooltip label={label}>
    <ActionIcon size={17} className={styles.button} aria-label={label} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
);

function GrantField({ grant }: { readonly grant: Amend['grant'] }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  return (
    <form
      className={styles.grant}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        const reason = grant(text.trim());
        setError(reason);
        if (!reason) setText('');
      }}
    >
      <TextInput
        size="xs"
        aria-label="Allow another action"
        placeholder="Allow another action"
        spellCheck={false}
        autoComplete="off"
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setError(undefined);
        }}
      />
    </form>
  );
}
