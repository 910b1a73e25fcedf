import styles from './Count.module.css';

/** A number beside a tab's or a heading's name. */
export function Count({ value }: { readonly value: number }) {
  return <span className={styles.count}>{value}</span>;
}
