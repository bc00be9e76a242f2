// What a script adds to pages that work without one. Each part looks for its own marks and does nothing else.

/** Code points, as the server counts them: line ends are one, the space around does not count. */
const written = (/** @type {string} */ text) => [...text.replace(/\r\n?/g, '\n').trim()].length;

/** Says below a text field how much may still be written. The line is spoken only after a pause. */
function count() {
  for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (document.querySelectorAll('[data-max]'))) {
    const line = document.createElement('p');
    line.className = 'count';
    line.setAttribute('role', 'status');
    field.after(line);
    const most = Number(field.dataset.max);
    let pause = 0;
    const say = () => {
      const left = most - written(field.value);
      line.classList.toggle('over', left < 0);
      line.textContent = left < 0 ? `超出 ${-left} 个字，请删减` : `还可以写 ${left} 个字`;
    };
    field.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(say, 300);
    });
    say();
  }
}

/** A button that copies what stands in another element. */
function copy() {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-copy]'))) {
    const text = document.getElementById(button.dataset.copy ?? '')?.textContent?.trim();
    if (!text || !navigator.clipboard) continue;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = '已复制';
      setTimeout(() => { button.textContent = label; }, 3000);
    });
  }
}

/** A button that prints the page. */
function print() {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-print]'))) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

/** Shows how far the files of a form have got. */
function upload() {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-upload]'))) {
    form.addEventListener('submit', (event) => {
      const files = [...form.querySelectorAll('input[type=file]')]
        .flatMap((input) => [.../** @type {HTMLInputElement} */ (input).files ?? []]);
      if (files.length === 0) return;
      event.preventDefault();
      const body = new FormData(form);
      const pressed = /** @type {HTMLButtonElement | null} */ (/** @type {SubmitEvent} */ (event).submitter);
      if (pressed?.name) body.set(pressed.name, pressed.value);
      send(form, pressed?.getAttribute('formaction') ?? form.action, body);
    });
  }
}

/** @param {HTMLFormElement} form @param {string} address @param {FormData} body */
function send(form, address, body) {
  const bar = document.createElement('progress');
  const line = document.createElement('p');
  line.className = 'hint';
  line.setAttribute('role', 'status');
  line.textContent = '正在上传，请不要关闭页面';
  bar.max = 100;
  bar.setAttribute('aria-label', '上传进度');
  form.append(line, bar);
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (form.querySelectorAll('button'));
  for (const button of buttons) button.disabled = true;
  const request = new XMLHttpRequest();
  request.open('POST', address);
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) bar.value = Math.round(100 * event.loaded / event.total);
  });
  const failed = () => {
    bar.remove();
    line.className = 'error';
    line.textContent = '上传没有成功，请检查网络后再试一次';
    for (const button of buttons) button.disabled = false;
  };
  request.addEventListener('error', failed);
  request.addEventListener('load', () => {
    // After a redirect the saved page is opened; an answer with mistakes is shown as it is.
    if (request.responseURL !== address && request.status < 400) location.assign(request.responseURL);
    else { document.open(); document.write(request.responseText); document.close(); }
  });
  request.send(body);
}

count();
copy();
print();
upload();
