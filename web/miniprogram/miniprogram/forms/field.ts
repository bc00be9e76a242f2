/** A form as data: what is asked, in order, under names that stand for places in the JSON body (petitioner.phone). */

/** What was typed, as typed; a list where several may be chosen. */
export type Answers = Record<string, string | string[]>;

/** One thing to choose. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** Something that a form asks or says. */
export interface Field {
  kind: 'line' | 'text' | 'one' | 'many' | 'list' | 'region' | 'category' | 'heading' | 'note';
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** The keyboard of a line. */
  keyboard?: 'text' | 'number' | 'idcard';
  /** How many characters a text may have; more are counted in red, never cut off. */
  max?: number;
  /** A text of a line or two. */
  low?: boolean;
  choices?: Choice[];
  /** Of a region: whether somebody may live there, and so in any province. */
  home?: boolean;
  /** Of a phone: whether WeChat may give the number that it knows. */
  ofPhone?: boolean;
  /** Of a notice. */
  tone?: 'warn' | 'danger' | 'good' | '';
}

/** A fault of the server, or of this form: which field, and the sentence. */
export interface Fault {
  pointer: string;
  detail: string;
}

/** The text in a field; empty when there is none. */
export function text(answers: Answers, name: string): string {
  const value = answers[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** The values chosen in a field. */
export function list(answers: Answers, name: string): string[] {
  const value = answers[name];
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? []);
}

/** What stands in a field, or null when nothing can be seen in it. */
export function given(answers: Answers, name: string): string | null {
  const value = text(answers, name).trim();
  return value === '' ? null : value;
}

/** The characters of a text as the server counts them: code points, without the blanks at its ends. */
export function length(value: string): number {
  return Array.from(value.trim().replace(/\r\n?/g, '\n')).length;
}

/** The field that a pointer of the server means. */
export function named(pointer: string): string {
  return pointer.slice(1).replace(/\//g, '.');
}

/** The line under a field that counts its characters; empty where nothing is counted. */
export function counted(value: string, max: number | undefined): { says: string; over: boolean } {
  if (max === undefined) {
    return { says: '', over: false };
  }
  const now = length(value);
  return now > max
    ? { says: `多了 ${now - max} 个字，最多 ${max} 个字`, over: true }
    : { says: `已写 ${now} 个字，还可以写 ${max - now} 个`, over: false };
}

/** A field as it is drawn: what was typed, what is wrong, what is chosen. */
export interface Row extends Field {
  id: string;
  value: string;
  error: string;
  count: { says: string; over: boolean };
  options: (Choice & { on: boolean })[];
  index: number;
  spoken: string;
}

/** The id of a field in the page, to scroll to. */
export function idOf(name: string): string {
  return `f-${name.replace(/\./g, '-')}`;
}

/** The fields as they are drawn. */
export function rows(fields: Field[], answers: Answers, faults: Fault[]): Row[] {
  return fields.map((field) => row(field, answers, faults));
}

function row(field: Field, answers: Answers, faults: Fault[]): Row {
  const value = text(answers, field.name);
  const chosen = list(answers, field.name);
  const choices = field.choices ?? [];
  const error = faults.find((fault) => named(fault.pointer) === field.name)?.detail ?? '';
  return {
    ...field,
    id: idOf(field.name),
    value,
    error,
    count: counted(value, field.max),
    options: choices.map((choice) => ({ ...choice, on: chosen.includes(choice.value) })),
    index: choices.findIndex((choice) => choice.value === value),
    spoken: spoken(field, error),
  };
}

/** What a screen reader says of a field: its label, that it may stay empty, what is wrong, and the hint. */
function spoken(field: Field, error: string): string {
  return [field.label + (field.optional ? '，可以不填' : ''), error && `错误：${error}`, field.hint]
    .filter((part) => part)
    .join('。');
}
