// Draws the area that is taken out on the picture of a page, with mouse, finger or keyboard, into the four fields of its
// form. Without a script the fields are filled in by hand; the server decides in any case.

const STEP = 2;
const LEAST = 1;

const sheet = document.querySelector('svg[data-draw]');
const form = document.querySelector('form[data-area]');

if (sheet instanceof SVGSVGElement && form instanceof HTMLFormElement) {
  const names = ['x', 'y', 'width', 'height'];
  const fields = names.map((name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name)));
  const most = { x: sheet.viewBox.baseVal.width, y: sheet.viewBox.baseVal.height };
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  drawn.setAttribute('class', 'drawn');
  sheet.setAttribute('tabindex', '0');
  sheet.setAttribute('role', 'application');
  sheet.setAttribute(
    'aria-label',
    `${sheet.getAttribute('aria-label')}。拖动画出区域；用键盘：方向键移动，按住 Shift 加方向键改变大小，回车去选依据`,
  );

  const show = () => {
    const values = fields.map((field) => Number.parseFloat(field.value));
    if (values.every((value) => Number.isFinite(value)) && values[2] > 0 && values[3] > 0) {
      names.forEach((name, i) => drawn.setAttribute(name, String(values[i])));
      sheet.append(drawn);
    } else {
      drawn.remove();
    }
  };

  const between = (/** @type {number} */ value, /** @type {number} */ high) => Math.min(Math.max(value, 0), high);

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  const set = (x, y, width, height) => {
    const left = between(x, most.x - LEAST);
    const top = between(y, most.y - LEAST);
    const values = [left, top, between(width, most.x - left), between(height, most.y - top)];
    fields.forEach((field, i) => { field.value = values[i].toFixed(1); });
    show();
  };

  const at = (/** @type {PointerEvent} */ event) => {
    const matrix = sheet.getScreenCTM();
    const point = new DOMPoint(event.clientX, event.clientY);
    const place = matrix ? point.matrixTransform(matrix.inverse()) : point;
    return { x: between(place.x, most.x), y: between(place.y, most.y) };
  };

  /** @type {{x: number, y: number} | null} */
  let from = null;
  sheet.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = at(event);
    sheet.setPointerCapture(event.pointerId);
  });
  sheet.addEventListener('pointermove', (event) => {
    if (!from) return;
    const to = at(event);
    set(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  });
  for (const end of ['pointerup', 'pointercancel']) sheet.addEventListener(end, () => { from = null; });

  /** @type {Record<string, [number, number]>} */
  const ways = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
  sheet.addEventListener('keydown', (event) => {
    const way = ways[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      /** @type {HTMLElement} */ (form.elements.namedItem('areaGround')).focus();
    }
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const now = fields.map((field) => Number.parseFloat(field.value));
    const [x, y, width, height] = now.every(Number.isFinite) ? now : [20, 20, 40, 8];
    if (event.shiftKey) set(x, y, Math.max(LEAST, width + way[0]), Math.max(LEAST, height + way[1]));
    else set(x + way[0], y + way[1], width, height);
  });
  fields.forEach((field) => field.addEventListener('input', show));
  show();
}
