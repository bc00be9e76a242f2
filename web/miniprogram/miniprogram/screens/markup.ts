/** The portal's safe markup for <rich-text>, which takes no rules for tags: every tag gets a class to be dressed by. */
const CLASSES: Record<string, string> = {
  p: 'p-text',
  h2: 'p-head',
  h3: 'p-head',
  h4: 'p-head',
  ul: 'p-list',
  ol: 'p-list',
  table: 'p-table',
  th: 'p-cell',
  td: 'p-cell',
  img: 'p-picture',
  a: 'p-link',
};

export function dressed(html: string): string {
  return html.replace(/<([a-z][a-z0-9]*)(?=[\s>/])([^>]*)>/g, (whole, tag: string, rest: string) => {
    const name = CLASSES[tag];
    return name ? `<${tag} class="${name}"${rest.replace(/\sclass="[^"]*"/, '')}>` : whole;
  });
}
