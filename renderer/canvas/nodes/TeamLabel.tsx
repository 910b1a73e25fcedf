import { teamColour } from '#app/drawing/team-colour.ts';
import styles from './TeamLabel.module.css';

interface TeamLabelProps {
  readonly team: string;
  readonly on: 'hull' | 'box';
}

/** Whose microservice it is, across its lower border. */
export const TeamLabel = ({ team, on }: TeamLabelProps) => (
  <span className={styles.team} data-on={on}>
    <span className={styles.dot} style={{ backgroundColor: teamColour(team) }} aria-hidden />
    <span className={styles.name}>{team}</span>
  </span>
);
