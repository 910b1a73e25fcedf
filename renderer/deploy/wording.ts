import type { ResourceProgress, Verb } from './progress.ts';

const DOING: { readonly [verb in Verb]: string } = {
  create: 'Creating',
  update: 'Updating',
  delete: 'Deleting',
  import: 'Importing',
};
const DONE: { readonly [verb in Verb]: string } = {
  create: 'Created',
  update: 'Updated',
  delete: 'Deleted',
  import: 'Imported',
};
const NOUN: { readonly [verb in Verb]: string } = {
  create: 'Create',
  update: 'Update',
  delete: 'Delete',
  import: 'Import',
};

/** "Creating · 12 s", "Created in 14 s", "Create failed". `now` in milliseconds by AWS's clock. */
export function describeProgress(
  { state, verb, started, ended }: ResourceProgress,
  now: number,
): string {
  switch (state) {
    case 'waiting':
      return verb === 'delete' ? 'To be removed' : 'Waiting';
    case 'in-progress':
      return started === undefined ? DOING[verb] : `${DOING[verb]} · ${duration(now - started)}`;
    case 'done':
      return started === undefined || ended === undefined
        ? DONE[verb]
        : `${DONE[verb]} in ${duration(ended - started)}`;
    case 'failed':
      return `${NOUN[verb]} failed`;
    case 'rolling-back':
      return 'Rolling back';
    case 'rolled-back':
      return 'Rolled back';
    case 'cancelled':
      return started === undefined ? 'Not started' : 'Cancelled';
    default:
      return state satisfies never;
  }
}

/** Milliseconds as "<1 s", "8 s", "1 min 2 s", "2 h 5 min". */
export function duration(milliseconds: number): string {
  if (milliseconds < 500) return '<1 s';
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Milliseconds as the timeline and the header count them: "1:02". */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `UPDATE_ROLLBACK_COMPLETE` → "Update rollback complete". */
export function sentence(status: string): string {
  const words = status.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
