/**
 * A form that was sent is not sent again by a second click. The server refuses repetitions too; this spares the
 * person the wait. The button stays enabled until the browser has read the form, so that its own value is sent.
 * A button that downloads leaves the page where it is: it may be pressed again.
 */
export function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (event.submitter?.hasAttribute('data-download')) return;
    if (form.dataset.sent !== undefined) return event.preventDefault();
    form.dataset.sent = '';
    setTimeout(() => mark(form, true));
  });
  // Coming back with the Back button shows the page as it was left.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) {
      delete form.dataset.sent;
      mark(form, false);
    }
  });
}

function mark(form: HTMLFormElement, sent: boolean): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit]')) {
    if (sent) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}
