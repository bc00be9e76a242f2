/** Numbers and sizes as people read them. */

/** 411000261100017833 is 411000-2611-0001783-3; letters before it stay in front. */
export function grouped(number: string): string {
  const found = /^([A-Z]*)(\d{6})(\d{4})(\d{7})(\d)$/.exec(number);
  return found ? [found[1], ...found.slice(2)].filter((part) => part).join('-') : number;
}

/** The last digits, which tell one matter from another without telling which. */
export function ending(number: string): string {
  return number.slice(-4);
}

/** 1.2 MB. */
export function sized(bytes: number): string {
  if (bytes < 1024) {
    return `${bytes} 字节`;
  }
  if (bytes < 1024 * 1024) {
    return `${Math.round(bytes / 1024)} KB`;
  }
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`;
}
