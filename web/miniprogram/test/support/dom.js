/** What the simulator wants of a browser, where no jest gives it. */
const { JSDOM } = require('jsdom');

/** An empty page, as the globals that a browser has. */
function freshPage() {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  const globals = /** @type {any} */ (globalThis);
  globals.window = window;
  for (const name of ['document', 'Event', 'CustomEvent', 'HTMLElement', 'Node', 'Element']) {
    globals[name] = /** @type {any} */ (window)[name];
  }
}

module.exports = { freshPage };
