import type { CheckResultInput } from '@muster/sdk';
import { compareDecimals, evaluate } from '@muster/sdk/sampling';
import { currentLanguage, i18n, labelOf } from '@/shared/i18n';
import type { Check, Result } from '../sample/sample';

export type Answer = CheckResultInput['value'];
export type Answers = Record<string, Answer>;

const NUMBER = /^-?\d+(\.\d+)?$/;
const today = () => new Date().toISOString().slice(0, 10);

/** What people type for a number: full-width digits and signs of a Chinese keyboard included. */
export function plainNumber(text: string): string {
  const half = text.replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const signs = half.replace(/[。．，,]/g, '.').replace(/[－−–]/g, '-').replace(/\s/g, '');
  return signs.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
}

export const isNumber = (text: string): boolean => NUMBER.test(text);

/** Whether a reading lies outside of the limits; false while it is no number yet. */
export function isOutside(check: Check, reading: string): boolean {
  const limits = check.measurement;
  if (!limits || !isNumber(reading)) return false;
  return (
    (limits.lower != null && compareDecimals(reading, limits.lower) < 0) || (limits.upper != null && compareDecimals(reading, limits.upper) > 0)
  );
}

/** The answer as it is sent: empty readings left out. undefined: nothing was answered. */
export function sendable(answer: Answer | undefined): Answer | undefined {
  if (!answer) return undefined;
  const { measurement } = answer;
  if (!measurement) return answer;
  const readings = measurement.readings.filter(isNumber);
  if (readings.length === 0) return undefined;
  const { instrument } = measurement;
  const named = instrument?.id.trim() && instrument.calibrationDue ? { instrument } : {};
  return { measurement: { readings, ...named } };
}

/** What the server will make of the answers. */
export function judged(spec: readonly Check[], answers: Answers) {
  const given = spec.flatMap((check) => {
    const value = sendable(answers[check.key]);
    return value ? [{ itemId: check.key, value }] : [];
  });
  const { results, missing, invalid } = evaluate(spec.map((check) => ({ check, repeated: false })), given, [], today());
  const failed = new Set(results.filter(({ outcome }) => outcome.outcome === 'NONCONFORMING').map(({ item }) => item));
  // What cannot be read as an answer yet is missing just the same.
  const open = new Set([...missing.map(({ item }) => item), ...invalid.map(({ item }) => item)]);
  return { given, failed, open, done: new Set(results.map(({ item }) => item)) };
}

/** What is asked for, as `9.8–10.2 mm`. */
export function wanted({ kind, measurement, count, choice, date, expectedCode }: Check): string {
  const { t } = i18n.global;
  if (kind === 'MEASUREMENT' && measurement) {
    const { lower, upper, nominal, unit } = measurement;
    const range = span(lower, upper, unit);
    return nominal != null ? t('report.nominal', { range, nominal: `${nominal} ${unit}` }) : range;
  }
  if (kind === 'COUNT' && count) return span(count.min, count.max, '');
  if (kind === 'DATE' && date) return span(date.notBefore, date.notAfter, '');
  if (kind === 'CHOICE' && choice) return choice.options.filter(({ fails }) => !fails).map(({ label }) => label).join(' / ');
  if (kind === 'SCAN' && expectedCode) return expectedCode;
  return '';
}

function span(from: unknown, to: unknown, unit: string): string {
  const { t } = i18n.global;
  const tail = unit ? ` ${unit}` : '';
  if (from != null && to != null) return from === to ? `${from}${tail}` : `${from}–${to}${tail}`;
  if (from != null) return t('report.atLeast', { value: `${from}${tail}` });
  if (to != null) return t('report.atMost', { value: `${to}${tail}` });
  return '';
}

/** An answer for reading. */
export function answerText(check: Check | undefined, result: Result): string {
  const { t } = i18n.global;
  if (result.outcome === 'NOT_APPLICABLE') return `${labelOf('CheckOutcome', 'NOT_APPLICABLE')}: ${result.reason ?? ''}`;
  if (result.readings?.length) return `${result.readings.join(currentLanguage() === 'en' ? ', ' : '、')} ${check?.measurement?.unit ?? ''}`;
  if (result.passed != null) return t(result.passed ? 'report.pass' : 'report.fail');
  if (result.selected?.length) {
    const name = (key: string) => check?.choice?.options.find((option) => option.key === key)?.label ?? key;
    return result.selected.map(name).join(' / ');
  }
  return result.text ?? result.code ?? result.date ?? (result.count != null ? String(result.count) : (result.reason ?? '—'));
}

/** The answer that a result came from, to begin again with after a withdrawal. */
export function answerOf(result: Result): Answer | undefined {
  if (result.outcome === 'NOT_APPLICABLE' && result.reason) return { notApplicable: result.reason };
  if (result.readings?.length) {
    const { instrument } = result;
    return { measurement: { readings: [...result.readings], ...(instrument && { instrument: { id: instrument.id, calibrationDue: instrument.calibrationDue } }) } };
  }
  if (result.passed != null) return { passFail: result.passed };
  if (result.selected?.length) return { choice: [...result.selected] };
  if (result.count != null) return { count: result.count };
  if (result.text != null) return { text: result.text };
  if (result.code != null) return { scan: result.code };
  if (result.date != null) return { date: result.date };
  return undefined;
}
