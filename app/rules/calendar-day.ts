/** The user's calendar day as yyyy-mm-dd: waivers expire and runtimes age by it, not by UTC's. */
export function calendarDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
