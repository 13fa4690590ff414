const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Local time of day with seconds, 03:12:26. */
export function clock(millis: number): string {
  return `${shortClock(millis)}:${pad(new Date(millis).getSeconds())}`;
}

/** Local time of day, 03:12. */
export function shortClock(millis: number): string {
  const at = new Date(millis);
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** Local day, 23 Nov. */
export function day(millis: number): string {
  const at = new Date(millis);
  return `${at.getDate()} ${MONTHS[at.getMonth()] ?? ''}`;
}

/** Local date and time, sortable and accepted back by the time range form. */
export function dateTime(millis: number): string {
  const at = new Date(millis);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${clock(millis)}`;
}

/** The zone that all local times of a page are in, named once: UTC, UTC+1, UTC−3:30. */
export function zoneName(millis: number): string {
  const offset = -new Date(millis).getTimezoneOffset();
  if (offset === 0) return 'UTC';
  const minutes = Math.abs(offset) % 60;
  const hours = Math.floor(Math.abs(offset) / 60);
  return `UTC${offset > 0 ? '+' : '−'}${hours}${minutes === 0 ? '' : `:${pad(minutes)}`}`;
}

/** How long ago, for captions only: 40 s ago, 12 m ago, 3 h ago. */
export function ago(millis: number, nowMillis: number): string {
  const seconds = Math.max(0, Math.round((nowMillis - millis) / 1000));
  if (seconds < 90) return `${seconds} s ago`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} m ago`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h ago` : `${Math.round(hours / 24)} d ago`;
}
