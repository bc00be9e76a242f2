// The editor's text field: a small toolbar, and a paste from Word made into plain Markdown. Without a script the field
// works as it is; the server decides in any case what becomes of the text.

const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'BLOCKQUOTE']);
const DROPPED = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'HEAD', 'O:P', 'XML', 'TEMPLATE', 'IFRAME', 'OBJECT', 'SVG']);

const squeezed = (/** @type {string} */ text) => text.replace(/[\s\u00a0]+/g, ' ');
const escaped = (/** @type {string} */ text) => text.replace(/[\\`*_[\]<>|]/g, '\\$&');

/** What a node says within a line. @param {Node} node @returns {string} */
function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(squeezed(node.textContent ?? ''));
  if (!(node instanceof Element) || DROPPED.has(node.tagName)) return '';
  const inside = [...node.childNodes].map(inline).join('');
  const words = inside.trim();
  switch (node.tagName) {
    case 'B': case 'STRONG': return words && !node.hasAttribute('data-plain') ? `**${words}**` : inside;
    case 'I': case 'EM': return words ? `*${words}*` : '';
    case 'BR': return '\n';
    case 'A': {
      const href = node.getAttribute('href') ?? '';
      return words && /^(https?:|mailto:|tel:|\/)/i.test(href) && !/[\s()<>]/.test(href) ? `[${words}](${href})` : inside;
    }
    default: return inside;
  }
}

/** @param {Element} list @param {string} indent @returns {string[]} */
function listed(list, indent) {
  const lines = [];
  let number = 1;
  for (const item of list.children) {
    if (item.tagName !== 'LI') continue;
    const inner = [...item.childNodes].filter((child) => !(child instanceof Element && /^[OU]L$/.test(child.tagName)));
    lines.push(`${indent}${list.tagName === 'OL' ? `${number++}.` : '-'} ${inner.map(inline).join('').trim()}`);
    for (const child of item.children) if (/^[OU]L$/.test(child.tagName)) lines.push(...listed(child, `${indent}   `));
  }
  return lines;
}

/** @param {HTMLTableElement} table */
function tabled(table) {
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => inline(cell).replace(/\s+/g, ' ').trim()));
  const width = Math.max(...rows.map((row) => row.length), 0);
  if (width === 0) return '';
  const lines = rows.map((row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`);
  lines.splice(1, 0, `|${'---|'.repeat(width)}`);
  return lines.join('\n');
}

/** The blocks of a document, one after the other. @param {Node} node @param {string[]} out */
function blocks(node, out) {
  for (const child of node.childNodes) {
    if (!(child instanceof Element)) {
      const text = inline(child).trim();
      if (text) out.push(text);
    } else if (DROPPED.has(child.tagName)) {
      continue;
    } else if (/^H[1-6]$/.test(child.tagName)) {
      const text = inline(child).trim().replace(/\*\*/g, '');
      if (text) out.push(`${child.tagName < 'H3' ? '##' : '###'} ${text}`);
    } else if (child.tagName === 'UL' || child.tagName === 'OL') {
      out.push(listed(child, '').join('\n'));
    } else if (child instanceof HTMLTableElement || child.tagName === 'TABLE') {
      out.push(tabled(/** @type {HTMLTableElement} */ (child)));
    } else if (BLOCKS.has(child.tagName) && child.querySelector('p,div,table,ul,ol,h1,h2,h3,h4,h5,h6')) {
      blocks(child, out);
    } else if (/MsoListParagraph/.test(child.className)) {
      // Word writes a list as paragraphs whose mark is text
      out.push(`- ${inline(child).trim().replace(/^(\\?[·•●■◆§o-]|[（(]?[0-9一二三四五六七八九十]+[)）.、])\s*/u, '')}`);
    } else {
      const text = inline(child).trim();
      if (text) out.push(text);
    }
  }
}

/** Markdown of what was copied elsewhere. @param {string} html */
export function markdown(html) {
  /** @type {string[]} */
  const out = [];
  // styles go before the text is parsed: the page's own policy would complain of each
  const plain = html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi,
    (style) => (/font-weight:\s*(normal|400)/i.test(style) ? ' data-plain' : ''));
  blocks(new DOMParser().parseFromString(plain, 'text/html').body, out);
  return out.filter(Boolean).join('\n\n').replace(/^(- .*)\n\n(?=- )/gm, '$1\n').replace(/\n{3,}/g, '\n\n');
}

/** Puts text where the cursor stands; the browser's own undo takes it back. @param {HTMLTextAreaElement} field @param {string} text */
function insert(field, text) {
  field.focus();
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** @type {[string, string, (chosen: string) => string][]} */
const TOOLS = [
  ['小标题', '插入小标题', (chosen) => `\n\n## ${chosen || '小标题'}\n\n`],
  ['加粗', '强调选中的字', (chosen) => `**${chosen || '强调'}**`],
  ['列表', '插入列表', (chosen) => `\n\n${(chosen || '第一项').split('\n').map((line) => `- ${line}`).join('\n')}\n\n`],
  ['表格', '插入表格', () => '\n\n| 名称 | 内容 |\n|---|---|\n|  |  |\n\n'],
  ['链接', '插入链接', (chosen) => `[${chosen || '文字'}](https://)`],
  ['图片', '插入附件里的图片', (chosen) => `![${chosen || '图片说明'}](附件名.png)`],
];

for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (document.querySelectorAll('textarea[name=body]'))) {
  const bar = document.createElement('div');
  bar.className = 'toolbar';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', '排版');
  for (const [label, title, made] of TOOLS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.title = title;
    button.addEventListener('click', () => insert(field, made(field.value.slice(field.selectionStart, field.selectionEnd))));
    bar.append(button);
  }
  field.before(bar);
  field.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    event.preventDefault();
    insert(field, markdown(html));
  });
}
