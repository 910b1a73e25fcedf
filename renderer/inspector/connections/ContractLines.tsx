import type { Contract, ContractLine } from '#app/compiler/contract.ts';
import styles from './ContractLines.module.css';

/** A contract as one reads it: allow this, set that, make those. */
export function ContractLines({ contract }: { readonly contract: Contract }) {
  return (
    <dl className={styles.lines}>
      {contract.lines.flatMap((line, index) =>
        rowsOf(line).map((row, part) => (
          <div key={`${index}/${part}`} className={styles.line}>
            <dt className={styles.verb} data-kind={line.kind}>
              {row.verb}
            </dt>
            <dd className={styles.what} data-quiet={row.quiet || undefined}>
              {row.what}
            </dd>
          </div>
        )),
      )}
    </dl>
  );
}

interface Row {
  readonly verb: string;
  readonly what: string;
  readonly quiet?: boolean;
}

function rowsOf(line: ContractLine): readonly Row[] {
  switch (line.kind) {
    case 'allow':
    case 'deny':
      return [
        ...line.actions.map((action) => ({ verb: line.kind, what: action })),
        { verb: '', what: `on ${line.on.join(', ')}`, quiet: true },
      ];
    case 'set':
      return [{ verb: 'set', what: `${line.name} = ${line.value}` }];
    case 'make':
      return [
        { verb: 'make', what: line.type.replace(/^AWS::/, '') },
        { verb: '', what: line.logicalId, quiet: true },
      ];
    case 'change':
      return [
        { verb: 'set', what: `${line.path} = ${line.value}` },
        { verb: '', what: `of ${line.logicalId}`, quiet: true },
      ];
  }
}
