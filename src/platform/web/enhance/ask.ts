/** Forms with data-ask: the question comes in a dialog before anything is sent. */
export function askBeforeSending(): void {
  const sure = new WeakSet<HTMLFormElement>();
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.dataset.ask || sure.has(form)) return;
    event.preventDefault();
    const submitter = event.submitter;
    ask(form, () => {
      sure.add(form);
      form.requestSubmit(submitter);
    });
  });
}

function ask(form: HTMLFormElement, goOn: () => void): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'ask-dialog';
  const question = document.createElement('p');
  question.id = 'ask-question';
  question.textContent = form.dataset.ask ?? '';
  const danger = form.querySelector('[data-color=danger]') !== null;
  const yes = button(form.dataset.askConfirm ?? '', danger ? { color: 'danger' } : {});
  const no = button(form.dataset.askCancel ?? '', { variant: 'tertiary' });
  const buttons = document.createElement('div');
  buttons.className = 'actions';
  buttons.append(yes, no);
  dialog.setAttribute('aria-labelledby', question.id);
  dialog.append(question, buttons);
  yes.addEventListener('click', () => {
    dialog.close();
    goOn();
  });
  no.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  no.focus();
}

function button(label: string, data: Record<string, string>): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'ds-button';
  made.textContent = label;
  Object.assign(made.dataset, data);
  return made;
}
