// When a schedule is due. Source: EventBridge Scheduler user guide, "Schedule types".

/** What is wrong with an expression, as an end of "… :"; nothing where AWS takes it. */
export function wrongExpression(text: string): string | undefined {
  const [, form, inner] = /^(rate|cron|at)\((.*)\)$/.exec(text) ?? [];
  switch (form) {
    case 'rate':
      return /^[1-9]\d{0,4} (?:minute|hour|day)s?$/.test(inner ?? '')
        ? undefined
        : 'a rate is a number and a unit, such as rate(5 minutes), rate(1 hour) or rate(7 days)';
    case 'at':
      return wrongMoment(inner ?? '');
    case 'cron':
      return wrongCron(inner ?? '');
    default:
      return 'write rate(5 minutes), cron(0 6 * * ? *) or at(2027-01-31T06:00:00)';
  }
}

function wrongMoment(text: string): string | undefined {
  const [, month, day, hour, minute, second] =
    /^\d{4}-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text)?.map(Number) ?? [];
  const within = (value: number | undefined, low: number, high: number): boolean =>
    value !== undefined && value >= low && value <= high;
  return within(month, 1, 12) &&
    within(day, 1, 31) &&
    within(hour, 0, 23) &&
    within(minute, 0, 59) &&
    within(second, 0, 59)
    ? undefined
    : 'a moment is yyyy-mm-ddThh:mm:ss, such as at(2027-01-31T06:00:00)';
}

interface CronField {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly words?: readonly string[];
  /** Signs besides numbers, lists, ranges and steps. */
  readonly special?: RegExp;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const CRON_FIELDS: readonly CronField[] = [
  { name: 'minutes', low: 0, high: 59 },
  { name: 'hours', low: 0, high: 23 },
  { name: 'day of the month', low: 1, high: 31, special: /^(?:\?|L|LW|\d{1,2}W)$/ },
  { name: 'month', low: 1, high: 12, words: MONTHS },
  {
    name: 'day of the week',
    low: 1,
    high: 7,
    words: DAYS,
    special: /^(?:\?|[1-7]?L|[1-7]#[1-5])$/,
  },
  { name: 'year', low: 1970, high: 2199 },
];

function wrongCron(text: string): string | undefined {
  const parts = text.split(' ');
  if (parts.length !== CRON_FIELDS.length)
    return 'cron has six fields: minutes, hours, day of the month, month, day of the week and year, such as cron(0 6 * * ? *)';
  for (const [index, field] of CRON_FIELDS.entries()) {
    const part = parts[index] ?? '';
    if (!part.split(',').every((one) => isTaken(one, field))) return `${part} is no ${field.name}`;
  }
  if ((parts[2] === '?') === (parts[4] === '?'))
    return 'either the day of the month or the day of the week is ?, and the other one is not';
  return undefined;
}

/** `*`, `5`, `MON-FRI`, `0/15`. */
function isTaken(text: string, { low, high, words = [], special }: CronField): boolean {
  if (text === '*' || special?.test(text)) return true;
  const [range = '', step, ...more] = text.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
  if (range === '*') return true;
  const ends = range.split('-').map((end) => {
    const word = words.indexOf(end);
    return word >= 0 ? word + low : /^\d+$/.test(end) ? Number(end) : Number.NaN;
  });
  return ends.length <= 2 && ends.every((end) => end >= low && end <= high);
}
