/** Reads WXML well enough to ask what a screen reader would say of it. */

/** @typedef {{name: string, attributes: Record<string, string>, children: (Element | string)[], line: number}} Element */

const TAG = /<!--[\s\S]*?-->|<(\/?)([\w-]+)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
const EMPTY = /^\s*(\{\{\s*(''|"")\s*\}\})?\s*$/;
/** What a screen reader is to hear of each component of TDesign; one that does not stand here may not be used. */
const TDESIGN = {
  't-empty': (element, above, called) => (called || present(element.attributes.description) || says(element) ? '' : 'has no words'),
  't-progress': (element, above, called) => (called ? '' : 'has no accessible name: it would be read as a bare number'),
  't-qrcode': (element, above) => (inImage(above) ? '' : 'stands in no aria-role="img" with a name, and has no name of its own'),
  't-skeleton': () => 'has to be hidden from screen readers: it stands for words that are not there',
};
const TAPPED = /^(bind|catch|mut-bind|capture-bind|capture-catch):?(tap|longpress)$/;

/** The tree of a WXML file; throws where tags do not fit together. */
function parse(text) {
  const root = { name: '#root', attributes: {}, children: [], line: 1 };
  const open = [root];
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    const line = text.slice(0, match.index).split('\n').length;
    open.at(-1).children.push(text.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[0].startsWith('<!--')) {
      continue;
    }
    const [, closing, name, attributes, single] = match;
    if (closing) {
      const last = open.pop();
      if (last.name !== name || last === root) {
        throw new Error(`line ${line}: </${name}> closes <${last.name}>`);
      }
      continue;
    }
    const element = { name, attributes: read(attributes), children: [], line };
    open.at(-1).children.push(element);
    if (!single) {
      open.push(element);
    }
  }
  const rest = text.slice(at);
  if (open.length > 1 || /<[a-z/]/i.test(text.replace(TAG, '').replace(/\{\{[\s\S]*?\}\}/g, ''))) {
    throw new Error(`line ${open.at(-1).line}: <${open.at(-1).name}> is not closed, or a tag cannot be read`);
  }
  root.children.push(rest);
  return root;
}

/** What is wrong with a file for whoever listens to it: one sentence each. */
function unnamed(text) {
  const found = [];
  visit(parse(text), [], found);
  return found;
}

function visit(element, above, found) {
  const problem = problemOf(element, above);
  if (problem) {
    found.push(`line ${element.line}: <${element.name}> ${problem}`);
  }
  for (const child of element.children) {
    if (typeof child !== 'string') {
      visit(child, [element, ...above], found);
    }
  }
}

function problemOf(element, above) {
  if ([element, ...above].some((each) => each.attributes['aria-hidden'] === 'true')) {
    return element.name === 'image' || !operable(element) ? '' : 'can be used but is hidden from screen readers';
  }
  const called = present(element.attributes['aria-label']) || present(element.attributes['aria-labelledby']);
  if (element.name.startsWith('t-')) {
    return TDESIGN[element.name]?.(element, above, called) ?? 'is of TDesign, and nobody has said how it is named (scripts/wxml.js)';
  }
  switch (element.name) {
    case 'image':
    case 'cover-image':
    case 'canvas':
    case 'input':
    case 'textarea':
    case 'slider':
    case 'switch':
    case 'picker':
      return called || inLabel(element, above) ? '' : 'has no accessible name';
    case 'radio':
    case 'checkbox':
      return called || says(element) || inLabel(element, above) ? '' : 'has no accessible name';
    case 'button':
    case 'navigator':
      return called || says(element) ? '' : 'has no accessible name';
    default:
      break;
  }
  if (operable(element) && !element.name.includes('-')) {
    if (!present(element.attributes['aria-role'])) {
      return 'can be tapped but has no aria-role';
    }
    return called || says(element) ? '' : 'can be tapped but has no accessible name';
  }
  return '';
}

/** An input inside <label> is called by the label's words. */
function inLabel(element, above) {
  return element.name !== 'image' && above.some((each) => each.name === 'label' && says(each));
}

/** A drawing is called by what stands around it as one picture. */
function inImage(above) {
  return above.some((each) => each.attributes['aria-role'] === 'img' && present(each.attributes['aria-label']));
}

function operable(element) {
  return (
    ['button', 'input', 'textarea', 'picker', 'switch', 'slider', 'navigator', 'radio', 'checkbox'].includes(element.name) ||
    Object.keys(element.attributes).some((name) => TAPPED.test(name))
  );
}

/** Whether there are words in it, or a picture that has a name. */
function says(element) {
  return element.children.some((child) => {
    if (typeof child === 'string') {
      return !EMPTY.test(child);
    }
    if (child.attributes['aria-hidden'] === 'true') {
      return false;
    }
    return child.name === 'slot' || (child.name === 'image' ? present(child.attributes['aria-label']) : says(child));
  });
}

function present(value) {
  return value !== undefined && !EMPTY.test(value);
}

function read(text) {
  const attributes = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[name] = double ?? single ?? '';
  }
  return attributes;
}

module.exports = { parse, unnamed };
