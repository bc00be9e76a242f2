/**
 * Draws every page, in the states that people meet, to pictures: the simulator's tree with the page's own WXSS, at 360 px,
 * in usual type, in the largest and in the dark. `npm run pictures [folder] [page]`; a Chromium must be installed. What runs
 * over the edge, or is too small for a thumb, is told and fails.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { buildAll, home } from './build.mjs';
import { SCENES } from './scenes.mjs';

const require = createRequire(import.meta.url);
const dist = join(home, 'dist');
const WIDTH = 360;
const COLUMNS = 5;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const LOOKS = [
  { name: 'usual', fontSize: 16, dark: false },
  { name: 'largest', fontSize: 24, dark: false },
  { name: 'dark', fontSize: 16, dark: true },
];
const TAGS = { 'wx-view': 'div', 'wx-text': 'span', 'wx-picker': 'div', 'wx-input': 'div', 'wx-textarea': 'div', 'wx-rich-text': 'div', 'wx-canvas': 'div' };
/** What WeChat's own parts look like before the mini-program dresses them. */
const OWN = `*,::before,::after{-webkit-tap-highlight-color:transparent}
body{margin:0;display:flex;flex-wrap:wrap;align-items:flex-start;gap:24px;padding:12px;background:#999}
section{width:${WIDTH}px;font:15px/1.6 "Noto Sans CJK SC",sans-serif}
section>h6{margin:0;padding:4px 8px;background:#333;color:#fff;font:12px/1.4 sans-serif}
.page{position:relative;transform:translate(0);min-height:640px;overflow:hidden}
.screen{min-height:640px!important}
.input{white-space:pre-wrap}
wx-button{position:relative;display:block;box-sizing:border-box;padding:8px 24px;border-radius:4px;font-size:17px;font-weight:700;line-height:1.41;text-align:center;overflow:hidden}
wx-button:not([size=mini]){width:184px;margin-left:auto;margin-right:auto}
[placeholder]:empty::before{content:attr(placeholder);color:gray}`;
/** Told by each page of itself, as the browser laid it out. */
const MEASURE = `const found=[];for(const s of document.querySelectorAll('section')){const edge=s.getBoundingClientRect();
for(const e of s.querySelectorAll('.page *')){const b=e.getBoundingClientRect();if(b.width&&(b.right>edge.right+1||b.left<edge.left-1))found.push(s.id+': '+(e.className||e.tagName)+' runs over the edge: '+e.textContent.slice(0,20));
if(b.width&&getComputedStyle(e).display!=='inline'&&e.scrollWidth>e.clientWidth+1)found.push(s.id+': '+(e.className||e.tagName)+' holds more than fits: '+e.textContent.slice(0,20));
if(e.dataset.tapped&&b.width&&(b.height<43.5&&!e.matches('span')))found.push(s.id+': '+(e.className||e.tagName)+' is '+Math.round(b.height)+' px high: '+e.textContent.slice(0,20));}}
document.documentElement.dataset.height=String(document.body.scrollHeight+24);document.documentElement.dataset.found=JSON.stringify([...new Set(found)]);`;

const RPX = /(-?[\d.]+)rpx/g;
const inPixels = (_, points) => `${(Number(points) * WIDTH) / 750}px`;

function css(dark) {
  const files = [join(dist, 'app.wxss'), ...['tdesign', 'components', 'pages'].flatMap((folder) => sheets(join(dist, folder)))];
  return files
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replace(/@media \(prefers-color-scheme: dark\)/g, dark ? '@media all' : '@media not all')
    .replace(/(^|[\s{}])page(\s*\{)/g, '$1.page$2')
    .replace(RPX, inPixels);
}

function sheets(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sheets(path) : path.endsWith('.wxss') ? [path] : [];
  });
}

/** What was drawn on a canvas. */
function squares({ size, dark }) {
  const path = dark.map((place) => `M${place.replace(',', ' ')}h1v1h-1z`).join('');
  return `<svg viewBox="0 0 ${size} ${size}" width="100%" height="100%" style="display:block"><path d="${path}"/></svg>`;
}

/** A node of the simulator as HTML. */
function html(node, { attributesOf, drawnOn }) {
  if (node.nodeType === 3) {
    return escaped(node.textContent);
  }
  const tag = node.tagName.toLowerCase();
  const given = attributesOf(node);
  const classes = [...node.classList].map((name) => name.replace(/^.*?--/, '')).join(' ');
  const tapped = Object.keys(node.__wxElement?._vt?.event ?? {}).includes('tap') || tag === 'wx-button' || tag === 'wx-picker';
  const parts = [classes && `class="${classes}"`, tapped && 'data-tapped="1"', given.style && `style="${escaped(given.style.replace(RPX, inPixels))}"`];
  let inside = [...node.childNodes].map((child) => html(child, { attributesOf, drawnOn })).join('');
  if (tag === 'wx-input' || tag === 'wx-textarea') {
    parts.push(`placeholder="${escaped(given.placeholder ?? '')}"`);
    inside = escaped(given.value ?? '');
  } else if (tag === 'wx-rich-text') {
    inside = given.nodes ?? '';
  } else if (tag === 'wx-canvas') {
    inside = squares(drawnOn(node));
  }
  const as = tag === 'wx-button' ? tag : (TAGS[tag] ?? 'span');
  return `<${[as, ...parts].filter((part) => part).join(' ')}>${inside}</${as}>`;
}

function escaped(text) {
  return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

async function draw(scene, look) {
  require('../test/support/dom.js').freshPage();
  Object.keys(require.cache).filter((path) => !path.includes('node_modules') || /simulate|j-component|exparser/.test(path)).forEach((path) => delete require.cache[path]);
  const { Stage, ...reading } = require('../test/support/stage.js');
  const stage = new Stage(dist, { ...scene.set, fontSize: look.fontSize });
  await scene.before?.(stage);
  await stage.open(scene.page, scene.told ?? {});
  await scene.then?.(stage);
  return html(stage.root, reading);
}

function shoot(file, picture, height) {
  const size = `${COLUMNS * (WIDTH + 24) + 24},${height}`;
  return spawnSync(CHROMIUM, [...FLAGS, `--window-size=${size}`, ...(picture ? [`--screenshot=${picture}`] : ['--dump-dom', '--virtual-time-budget=2000']), `file://${file}`], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

const folder = process.argv[2] ?? join(home, 'pictures');
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
await buildAll();
const wrong = [];
for (const look of LOOKS) {
  const scenes = SCENES.filter((scene) => !only || scene.name.startsWith(only));
  for (let from = 0; from < scenes.length; from += COLUMNS) {
    const sheet = scenes.slice(from, from + COLUMNS);
    const sections = [];
    for (const scene of sheet) {
      sections.push(`<section id="${scene.name}"><h6>${scene.name}</h6><div class="page">${await draw(scene, look)}</div></section>`);
    }
    const file = join(folder, `${look.name}-${String(from / COLUMNS + 1).padStart(2, '0')}.html`);
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${OWN}\n${css(look.dark)}</style>${sections.join('')}<script>${MEASURE}</script>`);
    const laid = shoot(file, null, 900).stdout;
    const height = Number(/data-height="(\d+)"/.exec(laid)?.[1]);
    if (!height) {
      throw new Error(`Chromium drew nothing of ${relative(home, file)}`);
    }
    JSON.parse((/data-found="([^"]*)"/.exec(laid)?.[1] ?? '[]').replace(/&quot;/g, '"').replace(/&amp;/g, '&')).forEach((each) => wrong.push(`${look.name}: ${each}`));
    shoot(file, file.replace('.html', '.png'), height);
  }
}
console.log(`${SCENES.length} scenes in ${LOOKS.length} looks, drawn to ${relative(process.cwd(), folder) || folder}`);
if (wrong.length) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
